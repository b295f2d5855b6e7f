/** Values made from the store, kept until a write changes one of their topics. */
export function createCache() {
  const entries = new Map<string, { topics: readonly string[]; value: unknown }>()
  return {
    get: <T>(key: string, topics: readonly string[], build: () => T): T => {
      const entry = entries.get(key)
      if (entry) return entry.value as T
      const value = build()
      entries.set(key, { topics, value })
      return value
    },
    forget: (topics: readonly string[]) => {
      for (const [key, entry] of entries) if (entry.topics.some((topic) => topics.includes(topic))) entries.delete(key)
    },
  }
}

/** JSON with sorted keys and without undefined values: one text for one value. Plain loops: every receipt passes here at commit. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null'
  if (Array.isArray(value)) {
    let text = '['
    for (let index = 0; index < value.length; index += 1) text += (index > 0 ? ',' : '') + canonicalJson(value[index])
    return `${text}]`
  }
  if (typeof value === 'object' && value !== null) {
    let text = '{'
    const members = value as Readonly<Record<string, unknown>>
    const keys = Object.keys(members)
    if (keys.length > 1) keys.sort()
    for (const key of keys) {
      const member = members[key]
      if (member !== undefined) text += (text.length > 1 ? ',' : '') + quoted(key) + canonicalJson(member)
    }
    return `${text}}`
  }
  return JSON.stringify(value) ?? 'null'
}

/** Papers say the same few keys thousands of times; a bound keeps what a stranger sends from growing it. */
const MOST_KEYS = 500
const known = new Map<string, string>()

function quoted(key: string): string {
  const before = known.get(key)
  if (before !== undefined) return before
  const text = `${JSON.stringify(key)}:`
  if (known.size < MOST_KEYS) known.set(key, text)
  return text
}

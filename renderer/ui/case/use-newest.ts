import { useState } from 'react'

/** The newer of what was read and what a save has answered since: the next key must not send an old version. */
export function useNewest<C extends { version: number }>(read: C): [C, (saved: C) => void] {
  const [saved, setSaved] = useState<C | null>(null)
  return [saved !== null && saved.version > read.version ? saved : read, setSaved]
}

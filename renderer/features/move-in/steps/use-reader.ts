import { useRef } from 'react'
import type { KeyboardEvent } from 'react'

/** No person types ten signs with less than this between them; a reader that acts as a keyboard does. */
const FASTEST_HAND = 45
const SHORTEST_NUMBER = 7

type Source = 'typed' | 'reader'

/** Tells a keyboard-wedge reader from a hand by its speed; the Enter it ends with stays in the field. */
export function useReader(onSource: (source: Source) => void): { onKeyDown(event: KeyboardEvent): void } {
  const burst = useRef({ length: 0, at: 0 })
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const read = burst.current.length >= SHORTEST_NUMBER
    if (event.key === 'Enter') {
      // A number is no form: Enter behind it sends nothing, whoever pressed it.
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key.length !== 1 && event.key !== 'Backspace' && event.key !== 'Delete') return
    const quick = event.key.length === 1 && event.timeStamp - burst.current.at < FASTEST_HAND
    burst.current = { length: quick ? burst.current.length + 1 : 1, at: event.timeStamp }
    const now = burst.current.length >= SHORTEST_NUMBER
    if (now && !read) onSource('reader')
    else if (!quick) onSource('typed')
  }
  return { onKeyDown }
}

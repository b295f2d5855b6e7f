import { useDeferredValue, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { call } from '../../transport/call.ts'

export type Hit = CallOutput<'find.search'>['hits'][number]
/** How a hit was taken: Enter, or Ctrl+Enter where a second act is offered. */
export type Choosing = 'first' | 'second'

const MOST = 12

export type Finding = {
  typed: string
  type(text: string): void
  hits: readonly Hit[]
  active: number
  error: ErrorData | null
  /** The answer for what is typed is there and holds nothing. */
  nothing: boolean
  choose(hit: Hit, how: Choosing): void
  onKeyDown(event: KeyboardEvent): void
}

/** The search behind every find box. Enter pressed before the answer is there waits for it: the hit of an earlier text is never taken. */
export function useFind(onChoose: (hit: Hit, how: Choosing) => void, hasSecond: boolean): Finding {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const latest = useRef('')
  const wanted = useDeferredValue(typed.trim())
  const found = useCall('find.search', { text: wanted, limit: MOST }, { when: wanted !== '', keep: true })
  const current = wanted === typed.trim() && found.data !== undefined && !found.outdated
  const hits = typed.trim() === '' ? [] : (found.data?.hits ?? [])
  const type = (text: string): void => {
    latest.current = text.trim()
    setTyped(text)
    setActive(0)
  }
  const choose = (hit: Hit, how: Choosing): void => {
    type('')
    onChoose(hit, how)
  }
  const take = async (how: Choosing): Promise<void> => {
    if (current) {
      const hit = hits[active]
      if (hit) choose(hit, how)
      return
    }
    const text = typed.trim()
    const answer = await call('find.search', { text, limit: MOST })
    const hit = answer.ok ? answer.value.hits[0] : undefined
    if (hit && latest.current === text) choose(hit, how)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((now) => Math.max(0, Math.min(hits.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault()
      void take(hasSecond && (event.ctrlKey || event.metaKey) ? 'second' : 'first')
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault()
      type('')
    }
  }
  return { typed, type, hits, active: Math.min(active, Math.max(0, hits.length - 1)), error: found.error, nothing: typed.trim() !== '' && current && hits.length === 0, choose, onKeyDown }
}

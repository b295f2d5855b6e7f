import { Input } from 'antd'
import { useDeferredValue, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { InputRef } from 'antd'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Keys, useHotKey } from '../../ui/hot-keys.tsx'

export type Hit = CallOutput<'find.search'>['hits'][number]

/** Finds a person or a room by what is typed; Ctrl+K comes here from anywhere. */
export function FindBox({ onChoose }: { onChoose(hit: Hit): void }): ReactNode {
  const text = useText()
  const id = useId()
  const input = useRef<InputRef>(null)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(typed.trim())
  const found = useCall('find.search', { text: wanted, limit: 12 }, { when: wanted !== '', keep: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  useHotKey('Ctrl+K', () => input.current?.focus({ cursor: 'all' }))
  const choose = (hit: Hit | undefined): void => {
    if (!hit) return
    setTyped('')
    input.current?.blur()
    onChoose(hit)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setActive((now) => Math.max(0, Math.min(hits.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter') choose(hits[active])
    else if (event.key === 'Escape') setTyped('')
  }
  return (
    <search className="find-box">
      <Input
        ref={input}
        value={typed}
        onChange={(event) => { setTyped(event.target.value); setActive(0) }}
        onKeyDown={onKeyDown}
        placeholder={text.shell.search}
        suffix={<Keys of="Ctrl+K" />}
        role="combobox"
        aria-label={text.find.label}
        aria-expanded={hits.length > 0}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? `${id}-hit-${active}` : undefined}
        autoComplete="off"
      />
      <ul id={`${id}-hits`} role="listbox" aria-label={text.find.label} className="find-hits" hidden={hits.length === 0}>
        {hits.map((hit, index) => (
          <li key={`${hit.premisesId}-${hit.partyId}`} id={`${id}-hit-${index}`} role="option" aria-selected={index === active} onMouseDown={(event) => { event.preventDefault(); choose(hit) }}>
            <strong>{hit.room}</strong>
            <span>{hit.name}</span>
            <span>{hit.role ? text.words.partyRole[hit.role] : ''}</span>
            <span>{hit.phone}</span>
          </li>
        ))}
      </ul>
    </search>
  )
}

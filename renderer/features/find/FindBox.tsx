import { Input } from 'antd'
import type { InputRef } from 'antd'
import { useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Keys, useHotKey } from '../../ui/hot-keys.tsx'
import { HitList } from './HitList.tsx'
import { useFind } from './use-find.ts'
import type { Hit } from './use-find.ts'
import './find.css'

/** Finds a person or a room from anywhere: Ctrl+K comes here, Enter opens the premises, Ctrl+Enter the till for it. */
export function FindBox({ onChoose }: { onChoose(hit: Hit): void }): ReactNode {
  const text = useText()
  const id = useId()
  const input = useRef<InputRef>(null)
  const finding = useFind((hit, how) => {
    input.current?.blur()
    // A notice that is scanned is about to be paid.
    if (how === 'second' || hit.matched === 'letter') go('/collect', { premises: hit.premisesId })
    else onChoose(hit)
  }, true)
  useHotKey('Ctrl+K', () => input.current?.focus({ cursor: 'all' }))
  const shown = finding.hits.length > 0
  return (
    <search className="find-box">
      <Input
        ref={input}
        value={finding.typed}
        onChange={(event) => finding.type(event.target.value)}
        onKeyDown={finding.onKeyDown}
        placeholder={text.shell.search}
        suffix={<Keys of="Ctrl+K" />}
        role="combobox"
        aria-label={text.find.label}
        aria-keyshortcuts="Control+K"
        aria-expanded={shown}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={shown ? `${id}-hit-${finding.active}` : undefined}
        autoComplete="off"
      />
      <HitList id={id} label={text.find.label} finding={finding} keys={{ first: text.find.open, second: text.find.collect }} />
    </search>
  )
}

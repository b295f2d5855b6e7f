import { Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { checkMomentSchema } from '../../../shared/contract/desk-checks.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { unpackRefusal, packRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { LogTabs } from '../desk-log/LogTabs.tsx'

type Moment = CallOutput<'deskChecks.items'>['items'][number]['moment']
type Item = { itemId: number | null; text: string; active: boolean }

/** The property's own lists, begun with what is usual: what is looked at when the desk opens and closes, and the things that stand on it. */
export function CheckLists(): ReactNode {
  const words = useText().deskChecks
  const [moment, setMoment] = useState<Moment>('open')
  const list = useCall('deskChecks.items', {})
  const chips = (
    <span className="row" role="group" aria-label={words.moment}>
      {checkMomentSchema.options.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === moment} onClick={() => setMoment(each)}>{words.moments[each]}</button>)}
    </span>
  )
  if (!list.data) return <Page title={words.moments[moment]} note={<LogTabs open="checks" />}><Read state={list}>{() => null}</Read></Page>
  const there = list.data.items.filter((item) => item.moment === moment).map(({ itemId, text, active }) => ({ itemId, text, active }))
  return <CheckList key={`${moment} ${JSON.stringify(there)}`} moment={moment} there={there} chips={chips} />
}

function CheckList({ moment, there, chips }: { moment: Moment; there: readonly Item[]; chips: ReactNode }): ReactNode {
  const text = useText()
  const words = text.deskChecks
  const [items, setItems, draft] = useDraftState<Item[]>(`checks:${moment}`, there.length > 0 ? [...there] : words.usual[moment].map((usual) => ({ ...BLANK, text: usual })))
  const save = useCommand('deskChecks.save', { draft })
  const written = items.map((item, index) => ({ ...item, index })).filter((item) => item.text.trim() !== '')
  const wrong = save.error?.fields?.find((field) => field.path.startsWith('items.'))
  const wrongAt = wrong ? written[Number(wrong.path.split('.')[1])]?.index : undefined
  const change = (at: number, part: Partial<Item>): void => { save.clear(); setItems((now) => now.map((item, index) => (index === at ? { ...item, ...part } : item))) }
  const move = (at: number, by: -1 | 1): void => {
    setItems((now) => (now[at + by] === undefined ? now : now.map((item, index) => (index === at ? now[at + by] ?? item : index === at + by ? now[at] ?? item : item))))
    focusLine(at + by)
  }
  const add = (): void => { setItems((now) => [...now, BLANK]); focusLine(items.length) }
  return (
    <Page
      title={text.deskLog.title}
      note={<LogTabs open="checks" />}
      acts={chips}
      error={wrong ? null : save.error}
      others={<Act label={words.add} hotKey="Alt+N" onPress={add} />}
      primary={{ label: text.words.save, hotKey: 'Ctrl+Enter', busy: save.sending, onPress: () => void save.send({ moment, items: written.map(({ itemId, text: what, active }) => ({ itemId, text: what.trim(), active })) }) }}
    >
      <DraftNote draft={draft} onClear={() => { setItems([...there]); void draft.discard() }} />
      <section className="sheet check-list" aria-label={words.moments[moment]}>
        <h2>{words.moments[moment]}</h2>
        <p className="soft small">{words.hint}</p>
        {items.map((item, at) => (
          <CheckItem key={at} item={item} at={at} last={items.length - 1} problem={wrong && wrongAt === at ? sentenceFor(text, unpackRefusal(packRefusal(wrong))) : null} onChange={(part) => change(at, part)} onMove={(by) => move(at, by)} onNext={() => (at === items.length - 1 ? add() : focusLine(at + 1))} />
        ))}
      </section>
    </Page>
  )
}

type CheckItemProps = { item: Item; at: number; last: number; problem: string | null; onChange(part: Partial<Item>): void; onMove(by: -1 | 1): void; onNext(): void }

function CheckItem({ item, at, last, problem, onChange, onMove, onNext }: CheckItemProps): ReactNode {
  const words = useText().deskChecks
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.nativeEvent.isComposing) onNext()
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) { event.preventDefault(); onMove(event.key === 'ArrowUp' ? -1 : 1) }
  }
  const name = item.text === '' ? words.item(at + 1) : item.text
  return (
    <div className="check-row" onKeyDown={onKeyDown}>
      <Input value={item.text} maxLength={40} aria-label={words.item(at + 1)} autoComplete="off" autoFocus={at === 0} onChange={(event) => onChange({ text: event.target.value })} {...(problem ? { status: 'error' as const, 'aria-invalid': true } : {})} />
      <Checkbox checked={item.active} aria-label={words.active(name)} onChange={(event) => onChange({ active: event.target.checked })}>{words.use}</Checkbox>
      <button type="button" className="chip" aria-label={words.upOf(name)} disabled={at === 0} onClick={() => onMove(-1)}>{words.up}</button>
      <button type="button" className="chip" aria-label={words.downOf(name)} disabled={at === last} onClick={() => onMove(1)}>{words.down}</button>
      {problem ? <p className="field-error" role="alert">{problem}</p> : null}
    </div>
  )
}

const BLANK: Item = { itemId: null, text: '', active: true }

/** After the list has been drawn anew. */
function focusLine(at: number): void {
  requestAnimationFrame(() => document.querySelectorAll<HTMLElement>('.check-list .check-row input.ant-input')[at]?.focus())
}

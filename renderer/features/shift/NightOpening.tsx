import { Input, Radio } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal, resolveBy, showErrors, unpackRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { go } from '../../shell/route.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Field } from '../../ui/Field.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { Read } from '../../ui/states.tsx'
import { CountTable } from './CountTable.tsx'
import { countedFen, countLines } from './counting.ts'
import type { Pieces } from './counting.ts'

type Night = CallOutput<'shift.night'>
type Answers = { [key: string]: { accepted: boolean | null; note: string } }
type Kept = { pieces: Pieces; answers: Answers; reason: string }
const EMPTY: Kept = { pieces: {}, answers: {}, reason: '' }
const schema = z.object({ login: z.string(), password: z.string() })

/** The morning after: two count the drawer that was closed for the night, and answer the matters it was left with. */
export function NightOpening({ nightCloseId }: { nightCloseId: number }): ReactNode {
  const words = useText().shift
  const night = useCall('shift.night', { nightCloseId })
  if (night.data === undefined) return <Page title={words.openNight}><Read state={night}>{() => null}</Read></Page>
  return <OpenNight nightCloseId={nightCloseId} night={night.data} />
}

function OpenNight({ nightCloseId, night }: { nightCloseId: number; night: Night }): ReactNode {
  const words = useText().shift
  const [kept, keep, draft] = useDraftState<Kept>(`night:${nightCloseId}`, EMPTY)
  const form = useForm({ defaultValues: { login: '', password: '' }, resolver: resolveBy(schema) })
  const open = useCommand('shift.openAfterNight', { draft })
  const yes = useSecondYes('shift.openAfterNight')
  const denominations = useCall('settings.get', {}).data?.denominations ?? []
  const [left, setLeft] = useState<ErrorData | null>(null)
  const countedSum = countedFen(kept.pieces, denominations)
  const problems = left?.fields ?? []
  const problemAt = (path: string): string | undefined => {
    const problem = problems.find((field) => field.path === path)
    return problem && packRefusal(problem)
  }
  const submit = form.handleSubmit(async (second) => {
    setLeft(null)
    const lines = countLines(kept.pieces, denominations)
    if (lines === null) return setLeft({ code: 'not-whole' })
    const input = {
      nightCloseId, countedFen: fen(countedSum), lines, differenceReason: kept.reason.trim(),
      matters: night.matters.flatMap(({ key }) => { const answer = kept.answers[key]; return answer && answer.accepted !== null ? [{ key, accepted: answer.accepted, note: answer.note.trim() }] : [] }),
    }
    const given = await yes.ask(second, input)
    if (!given.ok) return setLeft(showErrors(form, given.error))
    const answer = await open.send({ ...input, ticket: given.ticket })
    if (answer.ok) go('/')
    else setLeft(answer.error)
  })
  const answer = (key: string, part: Partial<Answers[string]>): void => keep({ ...kept, answers: { ...kept.answers, [key]: { ...(kept.answers[key] ?? { accepted: null, note: '' }), ...part } } })
  const acceptAll = (): void => keep({ ...kept, answers: Object.fromEntries(night.matters.map(({ key }) => [key, kept.answers[key]?.accepted === false ? kept.answers[key] : { accepted: true, note: '' }])) })
  return (
    <Page
      title={words.openNight}
      note={words.closedBy(night.sheet.shift.userName, night.sheet.closedAt ?? '')}
      error={left && problems.length === 0 ? left : null}
      primary={{ label: words.openDrawer, hotKey: 'Ctrl+Enter', busy: open.sending || yes.asking, onPress: () => void submit() }}
    >
      <div className="sheet hand-over">
        <div className="hand-over-parts">
          <NightCash kept={kept} keep={keep} denominations={denominations} leftFen={night.sheet.cash?.nextFloatFen ?? 0} problem={problemAt('differenceReason')} onDone={() => form.setFocus('login')} />
          <NightMatters matters={night.matters} answers={kept.answers} problemAt={problemAt} onAnswer={answer} onAcceptAll={acceptAll} />
        </div>
        <div className="hand-over-foot"><section className="fields" aria-label={words.openDrawer}><SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} onEnter={() => void submit()} /></section></div>
      </div>
    </Page>
  )
}

type CashProps = { kept: Kept; keep(next: Kept): void; denominations: readonly number[]; leftFen: number; problem: string | undefined; onDone(): void }

/** What lies in the drawer now, beside what was left there. */
function NightCash({ kept, keep, denominations, leftFen, problem, onDone }: CashProps): ReactNode {
  const words = useText().shift
  const countedSum = countedFen(kept.pieces, denominations)
  return (
    <section className="stack" aria-label={words.cash}>
      <h2>{words.cash}</h2>
      <p className="soft small">{words.openNightHint}</p>
      <CountTable denominations={denominations} pieces={kept.pieces} onChange={(pieces) => keep({ ...kept, pieces })} onDone={onDone} autoFocus />
      {countedSum === 0 ? null : <dl className="sums">
        <dt>{words.leftForNight}</dt><dd><Money fen={leftFen} /></dd>
        <dt className="sums-total">{words.difference}</dt><dd className="sums-total"><Money fen={countedSum - leftFen} signed missing={countedSum < leftFen} /></dd>
      </dl>}
      {countedSum === leftFen || (countedSum === 0 && problem === undefined) ? null : (
        <Field label={words.reason} error={problem} width="full">
          {(ties) => <Input {...ties} value={kept.reason} maxLength={200} autoComplete="off" onChange={(event) => keep({ ...kept, reason: event.target.value })} />}
        </Field>
      )}
    </section>
  )
}

type MattersProps = { matters: Night['matters']; answers: Answers; problemAt(path: string): string | undefined; onAnswer(key: string, part: Partial<Answers[string]>): void; onAcceptAll(): void }

function NightMatters({ matters, answers, problemAt, onAnswer, onAcceptAll }: MattersProps): ReactNode {
  const text = useText()
  const words = text.shift
  return (
    <section className="hand-over-matters night-matters" aria-label={words.matters}>
      <div className="row"><h2>{words.matters}</h2>{matters.length > 0 ? <Act label={words.acceptAll} hotKey="Alt+A" onPress={onAcceptAll} /> : null}</div>
      {matters.length === 0 ? <p className="soft small">{words.mattersNone}</p> : null}
      <ul className="matter-list">
        {matters.map((matter, index) => {
          const name = [text.words.matterKind[matter.kind], matter.room, matter.text].filter((part) => part !== '').join(' ')
          const problem = problemAt(`matters.${index}`) ?? problemAt(`matters.${index}.note`)
          const given = answers[matter.key]
          return (
            <li key={matter.key} className={problem ? 'matter matter-open' : 'matter'}>
              <div className="matter-what"><span className="mark">{text.words.matterKind[matter.kind]}</span> {matter.room} {matter.text}<span className="soft small matter-since"> {shortMoment(matter.since)}</span></div>
              <Radio.Group name={`night-${matter.key}`} aria-label={words.answerFor(name)} value={given?.accepted ?? null} onChange={(event) => onAnswer(matter.key, { accepted: event.target.value === true })}>
                <Radio value={true}>{words.accept}</Radio>
                <Radio value={false}>{words.reject}</Radio>
              </Radio.Group>
              {given?.accepted === false ? <Input className="matter-note" size="small" value={given.note} aria-label={words.noteFor(name)} placeholder={words.note} maxLength={200} onChange={(event) => onAnswer(matter.key, { note: event.target.value })} /> : null}
              {problem ? <p className="field-error matter-note">{sentenceFor(text, unpackRefusal(problem))}</p> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { fen } from '../../../shared/money.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { packRefusal, resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraftState } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { Read } from '../../ui/states.tsx'
import { CountTable } from './CountTable.tsx'
import { countedFen, countLines } from './counting.ts'
import type { Pieces } from './counting.ts'
import type { HandOverDraft } from './hand-over-draft.ts'
import { MattersSection } from './MattersSection.tsx'

type Night = CallOutput<'shift.night'>
type Kept = { pieces: Pieces; answers: HandOverDraft['answers']; reason: string }
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
          <MattersSection heading="h2" matters={night.matters} answers={kept.answers} problemAt={problemAt} onAnswers={(answers) => keep({ ...kept, answers })} />
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

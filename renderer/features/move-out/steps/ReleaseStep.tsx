import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema, textSchema } from '../../../../shared/contract/define.ts'
import type { ErrorData } from '../../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useCommand } from '../../../data/use-command.ts'
import { useDraft } from '../../../data/use-draft.ts'
import { useSecondYes } from '../../../data/use-second-yes.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { Act } from '../../../ui/Act.tsx'
import { DraftNote } from '../../../ui/DraftNote.tsx'
import { ErrorNote } from '../../../ui/ErrorNote.tsx'
import { DateField, TextField } from '../../../ui/fields.tsx'
import { moneyText } from '../../../ui/Money.tsx'
import { SecondPerson } from '../../../ui/SecondPerson.tsx'
import { CancelCase, WaiveStep } from '../CaseActs.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'

const schema = z.object({ goods: textSchema(200), vehicle: optionalTextSchema(40), carrier: textSchema(40), on: dateText, approvedReason: optionalTextSchema(200), login: z.string(), password: z.string() })

/** 放行条: free once nothing is open, else with a manager's word. */
export function ReleaseStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveOut
  const { moveOut, onReread, onSaved } = props
  const { today, user } = useDesk()
  const released = dataOf(moveOut, 'release')
  const open = moveOut.fees.openFen > 0 || moveOut.keysOut > 0
  const form = useForm({ defaultValues: { goods: '', vehicle: '', carrier: moveOut.name, on: moveOut.leavesOn ?? today, approvedReason: '', login: '', password: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`move-out:${moveOut.caseId}:release`, form, { except: ['password'] })
  const release = useCommand('moveOut.release', { draft })
  const yes = useSecondYes('moveOut.release')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ login, password, ...values }) => {
    setLeft(null)
    const input = { caseId: moveOut.caseId, version: moveOut.version, ...values }
    const given = open && user.role !== 'manager' ? await yes.ask({ login, password }, input) : null
    if (given && !given.ok) return setLeft(showErrors(form, given.error))
    const answer = await release.send({ ...input, ticket: given?.ok ? given.ticket : '' })
    if (answer.ok) return onSaved(answer.value)
    if (answer.error.code === 'changed-meanwhile') onReread()
    setLeft(showErrors(form, answer.error))
  })
  const enter = (): void => void submit()
  return (
    <section className="sheet case-pane" aria-labelledby="step-title">
      <div className="case-fields stack-wide">
        <h2 id="step-title">{words.steps.release}</h2>
        <DraftNote draft={draft} onClear={() => form.reset()} />
        {released ? <p>{words.releaseNumber(released.number)}</p> : open ? <p className="look" role="status">{words.notCleared(moveOut.fees.openFen > 0 ? moneyText(moveOut.fees.openFen) : '', moveOut.keysOut)}</p> : <p>{words.cleared}</p>}
        {released ? null : (
          <>
            <TextField control={form.control} name="goods" label={words.goods} width="full" autoFocus onEnter={enter} />
            <div className="fields">
              <TextField control={form.control} name="carrier" label={words.carrier} width="narrow" onEnter={enter} />
              <TextField control={form.control} name="vehicle" label={words.vehicle} width="narrow" optional onEnter={enter} />
              <DateField control={form.control} name="on" label={words.on} />
            </div>
            {open ? <Approval control={form.control} onEnter={enter} /> : null}
          </>
        )}
      </div>
      <div className="case-foot">
        <div className="page-foot-error">{left ? <ErrorNote error={left} /> : null}</div>
        <CancelCase moveOut={moveOut} />
        {released ? null : <><WaiveStep step="release" {...props} /><Act label={words.issueRelease} kind="primary" hotKey="Ctrl+Enter" busy={release.sending || yes.asking} onPress={enter} /></>}
      </div>
    </section>
  )
}

type ReleaseText = z.input<typeof schema>

function Approval<O>({ control, onEnter }: { control: Control<ReleaseText, unknown, O>; onEnter(): void }): ReactNode {
  const words = useText().moveOut
  const { user } = useDesk()
  return (
    <div className="fields">
      <TextField control={control} name="approvedReason" label={words.approvedReason} onEnter={onEnter} />
      {user.role === 'manager' ? null : <SecondPerson control={control} names={{ login: 'login', password: 'password' }} managersOnly onEnter={onEnter} />}
    </div>
  )
}

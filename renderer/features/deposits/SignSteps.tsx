import { useState } from 'react'
import type { ReactNode } from 'react'
import { type UseFormReturn, useForm, useWatch } from 'react-hook-form'
import { z } from 'zod'
import { optionalTextSchema } from '../../../shared/contract/define.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useSecondYes } from '../../data/use-second-yes.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { StepFrame } from '../../ui/case/StepFrame.tsx'
import type { StepForm } from '../../ui/case/use-step-form.ts'
import { ChoiceField, TextField, TickField } from '../../ui/fields.tsx'
import { SecondPerson } from '../../ui/SecondPerson.tsx'
import { type Case, shownSteps, type StepName, type StepProps } from './case.ts'
import { RedoNote, WithdrawRefund } from './StepActs.tsx'
import { Summary } from './Summary.tsx'

const schema = z.object({ signer: z.enum(['self', 'other']), sheetSigned: z.boolean(), note: optionalTextSchema(200), login: z.string(), password: z.string() })
type SignText = z.input<typeof schema>
type SignCall = 'deposits.countersign' | 'deposits.approve'

/** Whether whoever is signed in may sign it; an inspector may not, and only a manager approves. */
function maySign({ inspected, again }: Case, user: { id: number; role: string }, call: SignCall): boolean {
  if (call === 'deposits.approve' && user.role !== 'manager') return false
  return inspected?.byId !== user.id && again?.byId !== user.id
}

/** Signs a step, oneself or by somebody else's password at this window. */
function useSigning({ refund, onReread, onSaved }: StepProps, step: StepName, call: SignCall): { form: UseFormReturn<SignText, unknown, z.output<typeof schema>>; step: StepForm; self: boolean; other: boolean } {
  const text = useText()
  const { user } = useDesk()
  const self = maySign(refund, user, call)
  const form = useForm<SignText, unknown, z.output<typeof schema>>({ defaultValues: { signer: self ? 'self' : 'other', sheetSigned: false, note: '', login: '', password: '' }, resolver: resolveBy(schema) })
  const draft = useDraft(`deposit:${refund.depositId}:${step}`, form, { except: ['password'] })
  const countersign = useCommand('deposits.countersign', { draft })
  const approve = useCommand('deposits.approve', { draft })
  const yes = useSecondYes(call)
  const [left, setLeft] = useState<ErrorData | null>(null)
  const [changed, setChanged] = useState(false)
  const other = useWatch({ control: form.control, name: 'signer' }) === 'other' || !self
  const submit = form.handleSubmit(async ({ sheetSigned, note, login, password }) => {
    setLeft(null)
    setChanged(false)
    const head = { depositId: refund.depositId, version: refund.version, note }
    const input = call === 'deposits.countersign' ? { ...head, sheetSigned } : head
    const given = other ? await yes.ask({ login, password }, input) : null
    if (given && !given.ok) return setLeft(showErrors(form, given.error))
    const ticket = given?.ok ? given.ticket : ''
    const answer = call === 'deposits.countersign' ? await countersign.send({ ...head, sheetSigned, ticket }) : await approve.send({ ...head, ticket })
    if (answer.ok) return onSaved(answer.value)
    if (answer.error.code === 'changed-meanwhile') {
      setChanged(true)
      onReread()
    }
    setLeft(showErrors(form, answer.error))
  })
  const sending = countersign.sending || approve.sending || yes.asking
  const settled = changed ? shownSteps(text, refund).filter((each) => each.at !== null) : []
  return { form, self, other, step: { draft, left, changed: settled, sending, submit: () => void submit(), clear: () => { form.reset(); setLeft(null) } } }
}

type SignFormProps = StepProps & { name: StepName; call: SignCall; title: string; act: string; children?: (signing: ReturnType<typeof useSigning>) => ReactNode }

function SignForm({ name, call, title, act, children, ...props }: SignFormProps): ReactNode {
  const words = useText().deposits
  const { user } = useDesk()
  const signing = useSigning(props, name, call)
  const { form, step, self, other } = signing
  return (
    <StepFrame title={title} form={step} last={false} act={act} acts={<WithdrawRefund {...props} />}>
      <RedoNote refund={props.refund} step={name} />
      <Summary refund={props.refund} />
      {children?.(signing)}
      {self ? <ChoiceField control={form.control} name="signer" label={words.signer} choices={[{ value: 'self', label: words.signOneself(user.name) }, { value: 'other', label: words.signers.other }]} /> : null}
      <TextField control={form.control} name="note" label={words.note} optional width="full" onEnter={step.submit} />
      {other ? <div className="fields"><SecondPerson control={form.control} names={{ login: 'login', password: 'password' }} managersOnly={call === 'deposits.approve'} onEnter={step.submit} /></div> : null}
    </StepFrame>
  )
}

/** Somebody who did not inspect looks over it, with the completion sheet in hand. */
export function CountersignStep(props: StepProps): ReactNode {
  const words = useText().deposits
  return (
    <SignForm {...props} name="countersigned" call="deposits.countersign" title={words.countersignTitle} act={words.countersign}>
      {({ form }) => <TickField control={form.control} name="sheetSigned" label={words.sheetSigned} autoFocus />}
    </SignForm>
  )
}

/** A manager who did not inspect allows it. */
export function ApproveStep(props: StepProps): ReactNode {
  const words = useText().deposits
  return <SignForm {...props} name="approved" call="deposits.approve" title={words.approveTitle} act={words.approve} />
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { ErrorData } from '../../../shared/wire.ts'
import { resolveBy, showErrors } from '../../data/form-errors.ts'
import { dateText } from '../../data/text-schemas.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { DateField } from '../../ui/fields.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'

const schema = z.object({ to: dateText })

type EndOnProps = { call: 'vehicles.end' | 'affiliations.end' | 'mandates.revoke'; id: number; label: string }

/** Something dated comes to its end: which day, asked in its row. */
export function EndOn({ call, id, label }: EndOnProps): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const [asking, setAsking] = useState<boolean | null>(null)
  const form = useForm({ defaultValues: { to: today }, resolver: resolveBy(schema) })
  const vehicle = useCommand('vehicles.end')
  const affiliation = useCommand('affiliations.end')
  const mandate = useCommand('mandates.revoke')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const submit = form.handleSubmit(async ({ to }) => {
    const answer = call === 'vehicles.end' ? await vehicle.send({ vehicleId: id, to })
      : call === 'affiliations.end' ? await affiliation.send({ affiliationId: id, to }) : await mandate.send({ mandateId: id, revokedOn: to })
    if (answer.ok) setAsking(false)
    else setLeft(showErrors(form, answer.error, { revokedOn: 'to' }))
  })
  if (!asking) return <Act label={label} kind="quiet" autoFocus={asking === false} onPress={() => setAsking(true)} />
  return (
    <KeyScope className="case-asking">
      <DateField control={form.control} name="to" label={text.archive.lastDay} autoFocus onEnter={() => void submit()} />
      <Act label={label} hotKey="Ctrl+Enter" busy={vehicle.sending || affiliation.sending || mandate.sending} onPress={() => void submit()} />
      <Act label={text.words.cancel} kind="quiet" hotKey="Escape" onPress={() => setAsking(false)} />
      {left ? <ErrorNote error={left} /> : null}
    </KeyScope>
  )
}

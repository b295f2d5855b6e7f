import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { useText } from '../../../text/language.tsx'
import { DateField, SelectField, TextField, TickField } from '../../../ui/fields.tsx'
import type { IdentityText } from './identity-form.ts'

/** Who comes instead of the mover, and who acts for one who is not of age. */
export function ActingFor<O>({ control, guardian }: { control: Control<IdentityText, unknown, O>; guardian: boolean }): ReactNode {
  const words = useText().moveIn
  const [hasAgent, hasGuardian] = useWatch({ control, name: ['hasAgent', 'hasGuardian'] })
  return (
    <>
      <div className="row ticks">
        <TickField control={control} name="hasAgent" label={words.hasAgent} />
        {guardian ? <TickField control={control} name="hasGuardian" label={words.hasGuardian} /> : null}
      </div>
      {hasAgent ? (
        <section className="stack" aria-label={words.agent}>
          <h3>{words.agent}</h3>
          <Shown control={control} who="agent" />
          <div className="fields">
            <TextField control={control} name="agent.mandateNumber" label={words.mandateNumber} optional />
            <DateField control={control} name="agent.mandateUntil" label={words.mandateUntil} optional />
          </div>
        </section>
      ) : null}
      {hasGuardian && guardian ? (
        <section className="stack" aria-label={words.guardian}>
          <h3>{words.guardian}</h3>
          <Shown control={control} who="guardian" />
          <TextField control={control} name="guardian.relation" label={words.guardianRelation} width="narrow" />
        </section>
      ) : null}
    </>
  )
}

function Shown<O>({ control, who }: { control: Control<IdentityText, unknown, O>; who: 'agent' | 'guardian' }): ReactNode {
  const words = useText().moveIn
  const kinds = identityKindSchema.options.filter((kind) => who === 'agent' || kind !== 'uscc').map((kind) => ({ value: kind, label: words.identityKinds[kind] }))
  return (
    <div className="fields">
      <TextField control={control} name={`${who}.name`} label={words.nameOf(words[who])} />
      <SelectField control={control} name={`${who}.identityKind`} label={words.kindOf(words[who])} choices={kinds} />
      <TextField control={control} name={`${who}.identityNumber`} label={words.numberOf(words[who])} />
      <TextField control={control} name={`${who}.phone`} label={words.phoneOf(words[who])} width="narrow" optional />
    </div>
  )
}

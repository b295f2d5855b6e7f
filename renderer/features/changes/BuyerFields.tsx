import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DateField, SelectField, TextField, TickField } from '../../ui/fields.tsx'
import { IDENTITY_CHOICES, NEW_PERSON } from './transfer-form.ts'
import type { TransferText } from './transfer-form.ts'

type BuyerProps<O> = {
  control: Control<TransferText, unknown, O>
  index: number
  /** Owners and heirs on file, who need not be typed again. */
  known: readonly { partyId: number; name: string }[]
  autoFocus: boolean
  onRemove: (() => void) | null
}

/** One new owner: known already, or with the document shown. */
export function BuyerFields<O>({ control, index, known, autoFocus, onRemove }: BuyerProps<O>): ReactNode {
  const text = useText()
  const words = text.changes
  const who = useWatch({ control, name: `buyers.${index}.who` })
  return (
    <section className="change-person stack" aria-label={words.buyer(index + 1)}>
      <div className="row">
        <h2>{words.buyer(index + 1)}</h2>
        {onRemove ? <Act label={words.removeBuyer(index + 1)} kind="quiet" onPress={onRemove} /> : null}
      </div>
      <div className="fields">
        {known.length > 0 ? <SelectField control={control} name={`buyers.${index}.who`} label={words.who} choices={[{ value: NEW_PERSON, label: words.newPerson }, ...known.map((each) => ({ value: each.partyId, label: each.name }))]} /> : null}
        {who === NEW_PERSON ? <TextField control={control} name={`buyers.${index}.name`} label={words.name} autoFocus={autoFocus} /> : null}
        <TextField control={control} name={`buyers.${index}.share`} label={words.share} hint={words.shareHint} width="narrow" figures />
      </div>
      {who === NEW_PERSON ? (
        <>
          <div className="fields">
            <SelectField control={control} name={`buyers.${index}.identityKind`} label={words.identityKind} choices={IDENTITY_CHOICES.map((kind) => ({ value: kind, label: text.moveIn.identityKinds[kind] }))} />
            <TextField control={control} name={`numbers.${index}`} label={words.identityNumber} />
          </div>
          <div className="fields">
            <DateField control={control} name={`buyers.${index}.validUntil`} label={words.validUntil} optional />
            <TextField control={control} name={`buyers.${index}.phone`} label={words.phone} width="narrow" optional />
          </div>
          <TickField control={control} name={`buyers.${index}.originalSeen`} label={words.originalSeen} />
        </>
      ) : null}
    </section>
  )
}

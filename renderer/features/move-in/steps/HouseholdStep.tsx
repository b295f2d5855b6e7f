import type { ReactNode } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { identityKindSchema } from '../../../../shared/contract/move-in.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { useDesk } from '../../../shell/desk.ts'
import { useText } from '../../../text/language.tsx'
import { TextField, TickField } from '../../../ui/fields.tsx'
import { Lines } from '../../../ui/Lines.tsx'
import { dataOf } from '../case.ts'
import type { StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'
import { householdData, householdSchema, householdText } from './household-form.ts'
import type { HouseholdText } from './household-form.ts'

const NAMES = {
  'data.emergency.name': 'emergencyName', 'data.emergency.relation': 'emergencyRelation', 'data.emergency.phone': 'emergencyPhone',
  'data.company.legalRepresentative': 'legalRepresentative', 'data.messageConsentOn': 'messageConsent', 'data.company.contacts': 'contacts',
} as const

/** Who lives there with the mover, whom to call, what they bring; of a company, who speaks and works for it. */
export function HouseholdStep(props: StepProps): ReactNode {
  const words = useText().moveIn
  const { today } = useDesk()
  const company = props.moveIn.moverKind === 'company'
  const agreedOn = dataOf(props.moveIn, 'household')?.messageConsentOn ?? null
  const form = useForm({ defaultValues: householdText(props.moveIn), resolver: resolveBy(householdSchema) })
  const step = useStep({ ...props, step: 'household', form, names: NAMES, toData: (values) => householdData(values, { company, today, agreedOn }) })
  const { control } = form
  const [note, coResidents, staff] = useWatch({ control, name: ['note', 'coResidents', 'staff'] })
  const identity = dataOf(props.moveIn, 'identity')
  const named = company ? Math.max(coResidents.length, staff.length) : coResidents.length + 1
  return (
    <StepFrame {...props} step="household" form={step}>
      {company ? <TextField control={control} name="legalRepresentative" label={words.legalRepresentative} autoFocus /> : null}
      <div className="fields">
        <TextField control={control} name="emergencyName" label={words.emergencyName} optional autoFocus={!company} />
        <TextField control={control} name="emergencyRelation" label={words.relation} width="narrow" optional />
        <TextField control={control} name="emergencyPhone" label={words.emergencyPhone} width="narrow" optional />
      </div>
      <div className="row ticks">
        <TickField control={control} name="privacyNotice" label={words.privacyNotice} />
        <TickField control={control} name="messageConsent" label={words.messageConsent} />
      </div>
      {note !== '' || named < (identity?.headCount ?? 0) ? <TextField control={control} name="note" label={words.fewerNamed} width="full" optional /> : null}
      {company ? <CompanyLines control={control} /> : null}
      <HouseholdLines control={control} company={company} />
    </StepFrame>
  )
}

function HouseholdLines<O>({ control, company }: { control: Control<HouseholdText, unknown, O>; company: boolean }): ReactNode {
  const words = useText().moveIn
  const kinds = identityKindSchema.options.filter((kind) => kind !== 'uscc').map((kind) => ({ value: kind, label: words.identityKinds[kind] }))
  return (
    <>
      <Lines
        control={control} name="coResidents" title={company ? words.lodgers : words.coResidents} addLabel={words.addCoResident}
        blank={{ name: '', relation: '', identityKind: 'cn-id', identityNumber: '', phone: '', minor: false }}
        columns={[
          { key: 'name', label: words.coResident }, { key: 'relation', label: words.relation, width: '88px' }, { key: 'identityKind', label: words.identityKind, width: '150px', choices: kinds },
          { key: 'identityNumber', label: words.identityNumber, optional: true }, { key: 'phone', label: words.phone, width: '120px', optional: true }, { key: 'minor', label: words.minor, width: '64px', tick: true },
        ]}
      />
      <Lines
        control={control} name="vehicles" title={words.vehicles} addLabel={words.addVehicle} blank={{ plate: '', model: '', colour: '', space: '' }}
        columns={[{ key: 'plate', label: words.plate }, { key: 'model', label: words.model, optional: true }, { key: 'colour', label: words.colour, optional: true }, { key: 'space', label: words.space, optional: true }]}
      />
      {company ? null : (
        <Lines
          control={control} name="pets" title={words.pets} addLabel={words.addPet} blank={{ kind: '', licence: '' }}
          columns={[{ key: 'kind', label: words.petKind }, { key: 'licence', label: words.petLicence, optional: true }]}
        />
      )}
    </>
  )
}

function CompanyLines<O>({ control }: { control: Control<HouseholdText, unknown, O> }): ReactNode {
  const words = useText().moveIn
  const blank = { name: '', relation: '', phone: '' }
  const columns = [{ key: 'name', label: words.contactName }, { key: 'relation', label: words.post, optional: true }, { key: 'phone', label: words.phone, optional: true }]
  return (
    <>
      <Lines control={control} name="contacts" title={words.contacts} addLabel={words.addContact} blank={blank} columns={columns} />
      <Lines control={control} name="staff" title={words.staff} addLabel={words.addStaff} blank={blank} columns={columns} />
    </>
  )
}

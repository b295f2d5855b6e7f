import type { ComponentType, ReactNode } from 'react'
import { go, numberFrom, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { CertificateForm } from './CertificateForm.tsx'
import { ChangeTabs } from './ChangePage.tsx'
import { HouseholdForm } from './HouseholdForm.tsx'
import { PayerForm } from './PayerForm.tsx'
import { PersonForm } from './PersonForm.tsx'
import { RenewForm } from './RenewForm.tsx'
import { TransferForm } from './TransferForm.tsx'
import { WHATS } from './what.ts'
import type { FormProps, What } from './what.ts'
import './changes.css'

const FORMS: Readonly<Record<What, ComponentType<FormProps>>> = {
  transfer: TransferForm, renew: RenewForm, payer: PayerForm, household: HouseholdForm, person: PersonForm, certificate: CertificateForm,
}

/** One change of one premises: /changes?premises=12&what=transfer. */
export function Changes(): ReactNode {
  const text = useText()
  const { query } = useRoute()
  const premisesId = numberFrom(query, 'premises')
  const what = WHATS.find((each) => each === query.get('what')) ?? 'transfer'
  if (premisesId === null) {
    return (
      <Page title={text.changes.tabs[what]} note={<ChangeTabs what={what} premisesId={null} />}>
        <section className="sheet start-case"><PremisesField label={text.changes.premises} chosen={null} autoFocus onChoose={(chosen) => { if (chosen) go('/changes', { premises: chosen.premisesId, what }) }} /></section>
      </Page>
    )
  }
  const Form = FORMS[what]
  return <Form key={`${what} ${premisesId}`} premisesId={premisesId} />
}

import type { ReactNode } from 'react'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import type { OpenCharge } from './till.ts'

/** The late fee to date with its reckoning; it is owed only once the desk takes it in. */
export function ClaimLateFee({ charge }: { charge: OpenCharge }): ReactNode {
  const { text, language } = useLanguage()
  const { today } = useDesk()
  const claim = useCommand('charges.claimLateFee')
  if (!charge.late) return null
  return (
    <div className="row">
      <span>{language === 'en' ? charge.late.why.en : charge.late.why.zh}</span>
      <Act label={text.collect.claimLate} busy={claim.sending} onPress={() => void claim.send({ chargeId: charge.chargeId, until: today })} />
      {claim.error ? <ErrorNote error={claim.error} /> : null}
    </div>
  )
}

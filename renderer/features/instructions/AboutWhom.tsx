import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { PersonField } from '../parties/PersonField.tsx'
import type { About } from './use-about.ts'

/** Premises and a person, found as anywhere; either may be left empty. */
export function AboutWhom({ about, error, optional = false }: { about: About; error?: string | undefined; optional?: boolean }): ReactNode {
  const text = useText()
  const words = text.instructions
  return (
    <>
      <PremisesField label={optional ? `${words.premises} ${text.ui.optional}` : words.premises} chosen={about.premises} onChoose={about.choosePremises} error={error} />
      <PersonField label={words.person} chosen={about.person} onChoose={about.choosePerson} />
    </>
  )
}

import { useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { PersonField } from '../parties/PersonField.tsx'
import type { About } from './use-about.ts'

/** Premises and a person, found as anywhere; either may be left empty. */
export function AboutWhom({ about, error, optional = false }: { about: About; error?: string | undefined; optional?: boolean }): ReactNode {
  const text = useText()
  const words = text.instructions
  const premises = useRef<HTMLDivElement>(null)
  const person = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={premises}><PremisesField label={optional ? `${words.premises} ${text.ui.optional}` : words.premises} chosen={about.premises} onChoose={(chosen) => { about.choosePremises(chosen); goOn(premises.current, chosen !== null) }} error={error} /></div>
      <div ref={person}><PersonField label={words.person} chosen={about.person} onChoose={(chosen) => { about.choosePerson(chosen); goOn(person.current, chosen !== null) }} /></div>
    </>
  )
}

/** What was chosen takes the place of the box it was typed into: the cursor goes on to the next field, or back into the box where the choice was taken back. */
function goOn(field: HTMLElement | null, chosen: boolean): void {
  requestAnimationFrame(() => {
    const inputs = Array.from(field?.closest('section')?.querySelectorAll<HTMLElement>('input:not([type="radio"]), input[type="radio"]:checked, textarea') ?? [])
    inputs.find((input) => (chosen ? (field?.compareDocumentPosition(input) ?? 0) === Node.DOCUMENT_POSITION_FOLLOWING : field?.contains(input)))?.focus()
  })
}

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { parseDateSpelling } from '../../../../shared/dates.ts'
import type { CallOutput } from '../../../../shared/contract/index.ts'
import { call } from '../../../transport/call.ts'
import type { IdentityText } from './identity-form.ts'

export type Verdict = CallOutput<'identity.check'>

/** Asks the core about the number as the clerk leaves the field; a problem goes to the field, warnings are answered by a reason. */
export function useIdentityCheck<O>(form: UseFormReturn<IdentityText, unknown, O>): { verdict: Verdict | null; check(): Promise<void> } {
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const asked = useRef('')
  const check = async (): Promise<void> => {
    const { identityKind, identityNumber, until, question } = questionOf(form.getValues())
    if (question === asked.current) return
    asked.current = question
    if (identityNumber.trim() === '') return setVerdict(null)
    const answer = await call('identity.check', { kind: identityKind, number: identityNumber.slice(0, 60), validUntil: until })
    // The clerk has typed on meanwhile: the later answer counts.
    if (asked.current !== question || !answer.ok) return
    setVerdict(answer.value)
    if (answer.value.problem) form.setError('identityNumber', { type: 'identity', message: `id-${answer.value.problem}` })
    else form.clearErrors('identityNumber')
  }
  const problem = verdict?.problem ?? null
  const isSaid = form.formState.errors.identityNumber !== undefined
  useEffect(() => {
    // Saving judges every field anew by its shape alone; a number that is wrong stays wrong until it is changed.
    if (problem !== null && !isSaid && questionOf(form.getValues()).question === asked.current) form.setError('identityNumber', { type: 'identity', message: `id-${problem}` })
  }, [form, problem, isSaid])
  return { verdict, check }
}

function questionOf({ identityKind, identityNumber, validUntil, noEnd }: IdentityText) {
  const until = noEnd ? null : parseDateSpelling(validUntil)
  return { identityKind, identityNumber, until, question: JSON.stringify([identityKind, identityNumber, until]) }
}

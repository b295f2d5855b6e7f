import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { AnswerChecks } from './AnswerChecks.tsx'

/** What is looked at when the desk opens, until all of it was. */
export function OpeningChecks({ shiftId }: { shiftId: number }): ReactNode {
  const words = useText().deskChecks
  const checks = useCall('deskChecks.of', { shiftId }).data?.checks.filter((check) => check.moment === 'open') ?? []
  return <AnswerChecks shiftId={shiftId} name={words.moments.open} checks={checks} hotKey="Alt+K" />
}

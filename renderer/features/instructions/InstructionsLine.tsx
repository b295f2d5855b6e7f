import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import '../desk-log/desk-log.css'

/** What holds of these premises and people, wherever they appear; nothing where nothing was said. */
export function InstructionsLine({ premisesIds = [], partyIds = [] }: { premisesIds?: readonly number[]; partyIds?: readonly number[] }): ReactNode {
  const words = useText().instructions
  const instructions = useCall('instructions.of', { premisesIds: [...premisesIds], partyIds: [...partyIds] }, { when: premisesIds.length + partyIds.length > 0, keep: true }).data?.instructions ?? []
  if (instructions.length === 0) return null
  return (
    <ul className="instruction-lines" aria-label={words.list}>
      {instructions.map((row) => (
        <li key={row.instructionId}>
          <span className="mark mark-look">{words.line}</span> {premisesIds.length > 1 && row.room !== '' ? `${row.room} ` : ''}{row.personName === '' ? '' : `${row.personName} `}{row.text}
          {row.untilDate === null ? null : <span className="soft"> {words.untilOn(row.untilDate)}</span>}
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import type { Sheet } from './hand-over-draft.ts'

export function SheetHead({ sheet }: { sheet: Sheet }): ReactNode {
  const words = useText().shift
  return (
    <header className="hand-over-head">
      <h2>{words.sheetTitle}</h2>
      <span>{words.property} <strong>{sheet.property}</strong></span>
      <span>{words.station} <strong>{sheet.station}</strong></span>
      <span>{words.giver} <strong>{sheet.shift.userName}</strong></span>
      <span>{words.opened} <strong>{sheet.shift.openedAt}</strong></span>
    </header>
  )
}

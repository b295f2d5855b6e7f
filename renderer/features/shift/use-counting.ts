import { useState } from 'react'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { moneyText } from '../../ui/Money.tsx'
import { countLines } from './counting.ts'
import { countState, slipLines } from './hand-over-draft.ts'
import type { HandOverDraft, Sheet } from './hand-over-draft.ts'

export type Counting = {
  denominations: readonly number[]
  state: ReturnType<typeof countState>
  /** Saves what is typed of notes and slips together; only then the book's sums are shown. */
  save(): void
  busy: boolean
  error: ErrorData | null
}

export function useCounting(sheet: Sheet, draft: HandOverDraft, change: (part: Partial<HandOverDraft>) => void): Counting {
  const settings = useCall('settings.get', {})
  const count = useCommand('shift.count')
  const [error, setError] = useState<ErrorData | null>(null)
  const denominations = settings.data?.denominations ?? []
  const save = async (): Promise<void> => {
    // A second Enter would keep the same count twice.
    if (count.sending) return
    setError(null)
    const lines = countLines(draft.pieces, denominations)
    const methods = slipLines(draft)
    if (lines === null || methods === null) return setError({ code: 'not-whole' })
    const answer = await count.send({ shiftId: sheet.shift.id, lines, methods })
    if (!answer.ok) return setError(answer.error)
    change({
      countId: answer.value.countId,
      expectedFen: answer.value.expectedFen,
      nextFloat: draft.nextFloat === '' ? moneyText(Math.min(sheet.shift.floatFen, answer.value.countedFen)) : draft.nextFloat,
    })
    goOn()
  }
  return { denominations, state: countState(draft, sheet), save: () => void save(), busy: count.sending, error }
}

/** The fields of a saved count are gone: the keyboard goes on to the matters, unless a difference already asks for its reason. */
function goOn(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('.matter-list input, .hand-over-foot input')?.focus()
  })
}

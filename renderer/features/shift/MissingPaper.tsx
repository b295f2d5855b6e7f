import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { Sheet } from './hand-over-draft.ts'
import { SpoilPaper } from './SpoilPaper.tsx'

/** Numbers missing between forms written by hand: it blocks the hand-over, so it stands above everything else. */
export function MissingPaper({ sheet: { missingPaper } }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  const first = missingPaper[0]
  if (first === undefined) return null
  return (
    <section className="hand-over-missing" aria-label={words.missing}>
      <p role="alert"><strong className="danger">{words.missing} {missingPaper.join(text.receipts.separator)}</strong> <span className="small">{words.missingHint}</span></p>
      <SpoilPaper key={first} first={first} beside={<Act label={words.enterReceipt} onPress={() => go('/collect')} />} />
    </section>
  )
}

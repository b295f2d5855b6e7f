import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Gaps } from '../stock/Gaps.tsx'
import type { Sheet } from './hand-over-draft.ts'
import { SpoilPaper } from './SpoilPaper.tsx'

/** Numbers missing between forms written by hand: it blocks the hand-over, so it stands above everything else. */
export function MissingPaper({ sheet: { missingPaper, stock } }: { sheet: Sheet }): ReactNode {
  const text = useText()
  const words = text.shift
  const first = missingPaper[0]
  if (first === undefined) return null
  const gaps = stock.flatMap((book) => book.gaps)
  // What a book is missing is said with where it begins.
  const unplaced = missingPaper.filter((number) => !gaps.some((gap) => number.length === gap.from.length && number >= gap.from && number <= gap.to))
  const torn = stock.find((book) => book.gaps.length > 0)
  return (
    <section className="hand-over-missing" aria-label={words.missing}>
      <p role="alert"><strong className="danger">{words.missing} {unplaced.join(text.receipts.separator)}</strong> <span className="small">{words.missingHint}</span></p>
      <Gaps gaps={gaps} />
      <SpoilPaper key={first} first={first} beside={<><Act label={words.enterReceipt} onPress={() => go('/collect')} />{torn ? <Act label={text.stock.lose} onPress={() => go('/stock', { book: torn.bookId })} /> : null}</>} />
    </section>
  )
}

import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'

type Gap = CallOutput<'stock.get'>['book']['gaps'][number]

/** Forms nothing is known of, and after which receipt they begin. */
export function Gaps({ gaps }: { gaps: readonly Gap[] }): ReactNode {
  const words = useText().stock
  return gaps.map((gap) => <p key={gap.from}><strong className="danger">{words.gapLine(gap.from, gap.to, gap.count)}</strong> <span className="small">{words.gapAfter(gap.after, gap.afterReceipt, gap.afterAt)}</span></p>)
}

import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { dataOf } from './case.ts'
import type { Case } from './case.ts'

/** The papers of a delivery, each there as soon as what it says is kept. */
export function DeliveryPapers({ delivery, onPreview }: { delivery: Case; onPreview(paper: Paper): void }): ReactNode {
  const text = useText()
  const words = text.delivery
  const slip = delivery.keySlip
  const hasReceiver = dataOf(delivery, 'receiver') !== null
  return (
    <footer className="case-papers" aria-label={text.cases.papers}>
      <h2>{text.cases.papers}</h2>
      {hasReceiver ? <Act label={`${text.cases.preview} ${words.sheet}`} onPress={() => onPreview({ paper: 'premises-hand-over', id: delivery.caseId })} /> : <span className="soft small">{text.cases.later(words.sheet, words.sheetLater)}</span>}
      {slip ? <Act label={`${text.cases.preview} ${words.keySlip}`} onPress={() => onPreview({ paper: 'key-slip', id: slip.id })} /> : <span className="soft small">{text.cases.later(words.keySlip, words.keySlipLater)}</span>}
    </footer>
  )
}

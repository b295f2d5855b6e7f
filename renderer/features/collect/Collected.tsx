import type { ReactNode } from 'react'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { PremisesLine } from './PremisesFacts.tsx'
import type { Taken } from './TillPage.tsx'

/** After the payment is saved: what to give back, the receipts as they print, and the next customer by one key. */
export function Collected({ taken, premisesId, onAgain }: { taken: Taken; premisesId: number; onAgain(): void }): ReactNode {
  const text = useText()
  return (
    <Page
      title={text.collect.taken}
      note={<PremisesLine premisesId={premisesId} />}
      others={<Act label={text.collect.sameAgain} onPress={onAgain} large />}
      primary={{ label: text.collect.next, hotKey: 'F2', onPress: () => go('/collect'), large: true, autoFocus: taken.handWritten }}
    >
      <div className="split collected">
        <section className="sheet stack-wide" role="status">
          <dl className="sums collected-sums">
            <dt>{text.collect.receiptTotal}</dt><dd><Money fen={taken.receipts.reduce((sum, receipt) => sum + receipt.totalFen, 0)} large /></dd>
            {taken.fromPrepaidFen > 0 ? <><dt>{text.collect.ofItPrepaid}</dt><dd><Money fen={taken.fromPrepaidFen} /></dd></> : null}
            {taken.keptFen > 0 ? <><dt>{text.collect.kept}</dt><dd><Money fen={taken.keptFen} /></dd></> : null}
            {taken.cashFen > 0 ? <><dt>{text.collect.cashIn}</dt><dd><Money fen={taken.cashFen} /></dd></> : null}
            {taken.changeFen > 0 ? <><dt className="sums-total">{text.collect.change}</dt><dd className="sums-total"><Money fen={taken.changeFen} large /></dd></> : null}
          </dl>
          <ul className="stack">
            {taken.receipts.map((receipt) => (
              <li key={receipt.receiptId} className="row">
                <span className="soft">{text.words.receiptKind[receipt.kind]}</span>
                <strong>{receipt.number}</strong>
                <Money fen={receipt.totalFen} />
              </li>
            ))}
          </ul>
        </section>
        <PaperPreview title={text.collect.printReceipts} papers={taken.receipts.map((receipt) => ({ paper: 'receipt', id: receipt.receiptId }))} printAtOnce={!taken.handWritten} onPrinted={focusNext} />
      </div>
    </Page>
  )
}

/** The button that was pressed is gone; Enter now calls the next customer. */
function focusNext(): void {
  document.querySelector<HTMLElement>('.page-foot .ant-btn-primary')?.focus()
}

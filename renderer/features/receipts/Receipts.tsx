import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReceiptState } from '../corrections/ReceiptState.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Read } from '../../ui/states.tsx'
import { ReceiptFilter, queryOf, rangeFrom } from './ReceiptFilter.tsx'
import { ReceiptTable } from './ReceiptTable.tsx'
import './receipts.css'

const SHOWN = 200

/** Receipts of some days, found by number, room or payer; the chosen one is shown as it prints. */
export function Receipts(): ReactNode {
  const text = useText()
  const { today } = useDesk()
  const { query } = useRoute()
  const range = rangeFrom(query, today)
  const openId = numberFrom(query, 'receipt')
  const list = useCall('receipts.list', { ...range, shiftId: null, limit: SHOWN }, { keep: true })
  const show = (receiptId: number | null): void => replaceRoute('/receipts', { ...queryOf(range), ...(receiptId === null ? {} : { receipt: receiptId }) })
  return (
    <Page
      title={text.receipts.title}
      note={<ReceiptFilter range={range} onChange={(next) => replaceRoute('/receipts', queryOf(next))} onEnter={focusFirstReceipt} />}
      acts={list.data ? <span className="soft">{text.receipts.shown(list.data.receipts.length, list.data.total)}</span> : null}
    >
      <Read state={list}>
        {({ receipts, sumFen, fromPrepaidFen }) => (
          <div className={openId === null ? 'fill receipts-list' : 'split receipts-split'}>
            <ReceiptTable receipts={receipts} sumFen={sumFen} fromPrepaidFen={fromPrepaidFen} openId={openId} onOpen={show} brief={openId !== null} />
            {openId === null ? null : (
              <div className="receipt-beside">
                <ReceiptState key={openId} receiptId={openId}>
                  <PaperPreview title={text.paper.names.receipt} papers={[{ paper: 'receipt', id: openId }]} onClose={() => show(null)} />
                </ReceiptState>
              </div>
            )}
          </div>
        )}
      </Read>
    </Page>
  )
}

/** From what was typed to the first receipt found, by Enter. */
function focusFirstReceipt(): void {
  document.querySelector<HTMLElement>('.page-work [role="grid"] tbody tr')?.focus()
}

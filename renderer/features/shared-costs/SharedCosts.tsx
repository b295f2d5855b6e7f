import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { BillingTabs } from '../billing/BillingTabs.tsx'
import { itemName } from '../tariffs/item-name.ts'
import type { Language } from '../tariffs/item-name.ts'
import { NewSharedCost } from './NewSharedCost.tsx'
import { SharedBill } from './SharedBill.tsx'
import './shared-costs.css'

export type Bill = CallOutput<'sharedCosts.list'>['bills'][number]

/** 公摊: the bills that were shared out; one opens to be printed or taken back, a new one is shared on a page of its own. */
export function SharedCosts(): ReactNode {
  const text = useText()
  const words = text.sharedCosts
  const { language } = useLanguage()
  const bills = useCall('sharedCosts.list', {})
  const [openId, setOpenId] = useState<number | null>(null)
  const [adding, setAdding] = useState(false)
  const [done, setDone] = useState('')
  if (adding) return <NewSharedCost onCancel={() => setAdding(false)} onDone={(said) => { setAdding(false); setDone(said) }} />
  return (
    <Page
      title={text.billing.title} note={<BillingTabs open="shared" />}
      others={done === '' ? null : <span role="status">{done}</span>}
      primary={{ label: words.add, hotKey: 'F10', onPress: () => { setDone(''); setAdding(true) } }}
    >
      <Read state={bills}>
        {(data) => {
          const open = data.bills.find((bill) => bill.sharedCostId === openId)
          return (
            <div className="split">
              <DataTable
                label={words.bills} columns={columnsOf(text, language)} rows={data.bills} rowKey={(bill) => bill.sharedCostId} openKey={openId} onOpen={(bill) => { setDone(''); setOpenId(bill.sharedCostId) }}
                rowState={(bill) => (bill.undone ? 'faint' : undefined)} empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
              />
              {open ? <SharedBill key={open.sharedCostId} bill={open} onClose={() => setOpenId(null)} onDone={(said) => { setOpenId(null); setDone(said) }} /> : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text, language: Language): Column<Bill>[] {
  const words = text.sharedCosts
  return [
    { key: 'month', title: words.month, narrow: true, show: (bill) => <strong>{bill.month}</strong> },
    { key: 'description', title: words.description.replace(/[（(].*/u, ''), show: (bill) => <>{bill.description} <span className="soft">{itemName(language, { name: bill.feeItem, nameEn: bill.feeItemEn })}</span></> },
    { key: 'total', title: words.total, align: 'right', narrow: true, show: (bill) => <Money fen={bill.totalFen} /> },
    { key: 'count', title: words.count, align: 'right', narrow: true, show: (bill) => bill.count },
    { key: 'open', title: words.open, align: 'right', narrow: true, show: (bill) => <Money fen={bill.openFen} /> },
    { key: 'state', title: words.state, narrow: true, show: (bill) => (bill.undone ? words.undone(bill.undone.why) : words.stands) },
    { key: 'at', title: words.at, narrow: true, show: (bill) => shortMoment(bill.at) },
    { key: 'by', title: words.by, narrow: true, show: (bill) => bill.by },
  ]
}

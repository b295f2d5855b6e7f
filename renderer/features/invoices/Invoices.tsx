import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { INVOICE_STATES } from '../../../shared/contract/invoices.ts'
import type { InvoiceState } from '../../../shared/contract/invoices.ts'
import { useCall } from '../../data/use-call.ts'
import { numberFrom, replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { StockTabs } from '../stock/StockTabs.tsx'
import { InvoicePanel } from './InvoicePanel.tsx'
import { InvoiceTable } from './InvoiceTable.tsx'

/** 发票: who waits for one, and every one that was made; the chosen one beside the list. */
export function Invoices(): ReactNode {
  const text = useText()
  const words = text.invoices
  const { query } = useRoute()
  const openId = numberFrom(query, 'invoice')
  const [state, setState] = useState<InvoiceState | null>(openId === null ? 'asked' : null)
  const [typed, setTyped] = useState('')
  const list = useCall('invoices.list', { state, text: typed }, { keep: true })
  const show = (invoiceId: number | null): void => replaceRoute('/stock', { tab: 'invoices', ...(invoiceId === null ? {} : { invoice: invoiceId }) })
  return (
    <Page
      title={text.stock.title} note={<StockTabs open="invoices" />}
      acts={(
        <search className="row">
          <Input className="stock-search" aria-label={words.search} placeholder={words.searchPlaceholder} value={typed} maxLength={60} autoFocus autoComplete="off" onChange={(event) => setTyped(event.target.value)} onPressEnter={focusFirst} />
          <span className="row" role="group" aria-label={words.state}>
            {INVOICE_STATES.map((each) => <button key={each} type="button" className="chip" aria-pressed={each === state} onClick={() => setState(each)}>{words.states[each]} {list.data?.counts[each] ?? ''}</button>)}
            <button type="button" className="chip" aria-pressed={state === null} onClick={() => setState(null)}>{words.all}</button>
          </span>
        </search>
      )}
    >
      <Read state={list}>
        {({ invoices, total }) => {
          const open = invoices.find((invoice) => invoice.invoiceId === openId)
          return (
            <div className="split stock">
              <div className="stack scroll">
                <InvoiceTable invoices={invoices} openId={openId} onOpen={show} empty={typed === '' && state === 'asked' ? words.none : words.noneFound} />
                {total > invoices.length ? <p className="soft small">{words.shown(invoices.length, total)}</p> : null}
              </div>
              {open ? <InvoicePanel key={`${open.invoiceId} ${open.state}`} invoice={open} onClose={() => show(null)} onMoved={(next) => setState((now) => (now === null ? null : next))} /> : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

/** From what was typed to the first invoice found, by Enter. */
function focusFirst(): void {
  document.querySelector<HTMLElement>('.page-work [role="grid"] tbody tr')?.focus()
}

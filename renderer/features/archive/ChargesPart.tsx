import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { EmptyState, Read } from '../../ui/states.tsx'
import { chargePeriod } from '../collect/charge-period.ts'
import { ExplainCharge } from '../collect/ExplainCharge.tsx'
import { payerText } from '../premises/premises-words.ts'

type History = CallOutput<'charges.history'>
type Row = History['charges'][number]
const PAGE_SIZE = 50

/** Every charge of the premises, paid ones too: until when each fee is paid, and why each charge was what it was. */
export function ChargesPart({ premisesId }: { premisesId: number }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.explain
  const [feeItemId, setFeeItemId] = useState<number | null>(null)
  const [page, setPage] = useState(0)
  const [openId, setOpenId] = useState<number | null>(null)
  const [paper, setPaper] = useState<Paper | null>(null)
  const history = useCall('charges.history', { premisesId, feeItemId, page, pageSize: PAGE_SIZE }, { keep: true })
  return (
    <Read state={history}>
      {(data) => {
        const open = data.charges.find((row) => row.chargeId === openId)
        return (
          <div className="split">
            <section className="archive-section" aria-label={words.charges}>
              <div className="row">
                <Select
                  className="charges-filter" aria-label={words.filter} value={feeItemId ?? 0} onChange={(value: number) => { setPage(0); setFeeItemId(value === 0 ? null : value) }}
                  options={[{ value: 0, label: words.all }, ...data.items.map((item) => ({ value: item.feeItemId, label: language === 'en' ? item.feeItemEn || item.feeItem : item.feeItem }))]}
                />
                <span>{data.paidUntil.map((line) => <span key={line.feeItemId} className="paid-until">{words.paidUntil} {nameIn(data, line.feeItemId, language) ?? line.feeItem} <strong>{line.date ?? text.collect.never}</strong>{line.earlierOpen ? <span className="look"> · {text.collect.earlierOpen}</span> : null}</span>)}</span>
              </div>
              <DataTable
                label={words.charges} columns={columnsOf(text, language)} rows={data.charges} rowKey={(row) => row.chargeId} openKey={open?.chargeId ?? null} rowState={(row) => (row.takenBack ? 'faint' : undefined)}
                onOpen={(row) => { setPaper(null); setOpenId(row.chargeId) }} empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
              />
              <Pages data={data} page={page} onPage={setPage} />
            </section>
            {paper ? <PaperPreview papers={[paper]} onClose={() => setPaper(null)} /> : open ? <Detail key={open.chargeId} charge={open} onPrint={setPaper} /> : <p className="sheet soft">{words.choose}</p>}
          </div>
        )
      }}
    </Read>
  )
}

function Detail({ charge, onPrint }: { charge: Row; onPrint(paper: Paper): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.explain
  const title = `${nameOf(charge, language)} ${chargePeriod(charge, text)}`
  return (
    <section className="sheet stack" aria-label={title}>
      <h2>{title}</h2>
      <ExplainCharge charge={charge} onPrint={onPrint} />
      <dl className="sums">
        <dt>{words.amount}</dt><dd><Money fen={charge.amountFen} /></dd>
        {charge.adjustedFen > 0 ? <><dt>{words.adjusted}</dt><dd><Money fen={-Math.min(charge.adjustedFen, charge.amountFen)} /></dd></> : null}
        <dt>{words.paid}</dt><dd><Money fen={charge.paidFen} /></dd>
        <dt className="sums-total">{words.open}</dt><dd className="sums-total"><Money fen={charge.openFen} /></dd>
      </dl>
      <p className="soft">{words.dueOn(charge.dueOn)} · {words.payer(payerText(text, charge.payer))}</p>
    </section>
  )
}

function Pages({ data, page, onPage }: { data: History; page: number; onPage(page: number): void }): ReactNode {
  const { text } = useLanguage()
  if (data.total <= PAGE_SIZE) return null
  const last = Math.ceil(data.total / PAGE_SIZE) - 1
  return (
    <div className="row-end">
      <span className="soft">{text.premises.range(page * PAGE_SIZE + 1, Math.min(data.total, (page + 1) * PAGE_SIZE), data.total)}</span>
      <Act label={text.premises.previous} kind="quiet" disabled={page === 0} onPress={() => onPage(page - 1)} />
      <Act label={text.premises.nextPage} kind="quiet" disabled={page >= last} onPress={() => onPage(page + 1)} />
    </div>
  )
}

/** A fee's name in the language of the window, where the premises was ever charged it. */
function nameIn({ items }: History, feeItemId: number, language: 'zh-CN' | 'en'): string | undefined {
  const item = items.find((each) => each.feeItemId === feeItemId)
  return language === 'en' ? item?.feeItemEn || item?.feeItem : item?.feeItem
}

function nameOf(row: Row, language: 'zh-CN' | 'en'): string {
  return `${language === 'en' ? row.feeItemEn || row.feeItem : row.feeItem} ${row.kind === 'opening' ? '' : row.description}`.trim()
}

function columnsOf(text: Text, language: 'zh-CN' | 'en'): Column<Row>[] {
  const words = text.explain
  const state = (row: Row): keyof typeof words.states => (row.takenBack ? 'taken-back' : row.openFen > 0 ? (row.paidFen > 0 ? 'part' : 'open') : row.paidFen > 0 ? 'settled' : 'free')
  return [
    { key: 'item', title: words.item, show: (row) => nameOf(row, language) },
    { key: 'period', title: words.period, show: (row) => chargePeriod(row, text) },
    { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
    { key: 'adjusted', title: words.adjusted, align: 'right', narrow: true, show: (row) => (row.adjustedFen === 0 ? '' : <Money fen={-Math.min(row.adjustedFen, row.amountFen)} />) },
    { key: 'paid', title: words.paid, align: 'right', narrow: true, show: (row) => <Money fen={row.paidFen} /> },
    { key: 'open', title: words.open, align: 'right', narrow: true, show: (row) => (row.openFen === 0 ? '' : <Money fen={row.openFen} />) },
    { key: 'state', title: words.state, narrow: true, show: (row) => words.states[state(row)] },
  ]
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { isDate } from '../../../shared/dates.ts'
import { formatReading } from '../../../shared/reading.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { go, replaceRoute, useRoute } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Read } from '../../ui/states.tsx'
import { DayChoice } from '../day/DayChoice.tsx'
import { itemName } from '../tariffs/item-name.ts'
import { CancelUnits } from './CancelSale.tsx'
import { CardTabs } from './CardTabs.tsx'
import { SalesTables } from './SalesTables.tsx'
import '../day/day.css'

export type SalesDay = CallOutput<'cardSales.day'>
export type Sale = SalesDay['sales'][number]

/** 售量日报: what was sold onto cards on a day; an unpaid sale opens to be collected or cancelled. */
export function CardSalesDay(): ReactNode {
  const text = useText()
  const words = text.cards
  const { today, user } = useDesk()
  const { query } = useRoute()
  const asked = query.get('date') ?? ''
  const date = isDate(asked) ? asked : today
  const day = useCall('cardSales.day', { date }, { keep: true })
  const make = useEffectCall('exports.make')
  const [beside, setBeside] = useState<number | 'paper' | null>(null)
  const [refused, setRefused] = useState<ErrorData | null>(null)
  const [exported, setExported] = useState('')
  const exportDay = async (): Promise<void> => {
    setRefused(null)
    setExported('')
    const answer = await make.send({ name: 'card-sales', format: 'xlsx', from: date, to: date })
    const problem = answer.ok ? await saveFile(answer.value) : answer.error
    setRefused(problem)
    if (answer.ok && problem === null) setExported(answer.value.name)
  }
  const close = (): void => setBeside(null)
  return (
    <Page
      title={words.title} note={<CardTabs open="day" />} error={refused}
      acts={<DayChoice key={date} date={date} onChoose={(next) => { close(); replaceRoute('/cards', { tab: 'day', date: next }) }} />}
      others={<>{exported === '' ? null : <span role="status">{words.exported(exported)}</span>}{user.role === 'manager' ? <Act label={words.exportDay} busy={make.sending} onPress={() => void exportDay()} /> : null}</>}
      {...(beside === 'paper' ? {} : { primary: { label: words.print, hotKey: 'F10', onPress: () => setBeside('paper') } })}
    >
      <Read state={day}>
        {(data) => {
          const open = [...data.sales, ...data.unpaidBefore].find((sale) => sale.saleId === beside)
          return (
            <div className="split cards-day">
              <div className="stack-wide scroll"><SalesTables day={data} openKey={open?.saleId ?? null} onOpen={(sale) => setBeside(sale.saleId)} /></div>
              {beside === 'paper' ? <PaperPreview title={words.tabs.day} papers={[{ paper: 'card-sales-day', id: Number(date.replaceAll('-', '')) }]} onClose={close} />
                : open ? <SalePanel key={open.saleId} sale={open} onClose={close} /> : <p className="sheet soft">{words.chooseSale}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function SalePanel({ sale, onClose }: { sale: Sale; onClose(): void }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.cards
  const [cancelling, setCancelling] = useState(false)
  if (cancelling) return <CancelUnits saleId={sale.saleId} label={words.cancelSale} onCancel={() => setCancelling(false)} onDone={onClose} />
  return (
    <section className="sheet stack-wide" aria-label={words.saleOf(sale.room)}>
      <h2>{words.saleOf(sale.room)}</h2>
      <dl className="sums">
        <dt>{words.item}</dt><dd>{itemName(language, { name: sale.feeItem, nameEn: sale.feeItemEn })}</dd>
        <dt>{words.cardNumber}</dt><dd>{sale.cardNumber}</dd>
        <dt>{words.units}</dt><dd>{formatReading(sale.units)}</dd>
        <dt>{words.at}</dt><dd>{sale.at}</dd>
        <dt>{words.by}</dt><dd>{sale.by}</dd>
        <dt className="sums-total">{words.amount}</dt><dd className="sums-total"><Money fen={sale.amountFen} /></dd>
        <dt>{sale.openFen === 0 ? words.receipt : words.open}</dt><dd>{sale.openFen === 0 ? sale.receipts : <Money fen={sale.openFen} missing />}</dd>
      </dl>
      <div className="row-end">
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
        {sale.openFen === sale.amountFen ? <Act label={words.cancelSale} onPress={() => setCancelling(true)} /> : null}
        {sale.openFen > 0 ? <Act label={words.toTill} autoFocus onPress={() => go('/collect', { premises: sale.premisesId })} /> : null}
      </div>
    </section>
  )
}

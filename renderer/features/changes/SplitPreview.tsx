import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { Read } from '../../ui/states.tsx'

type Preview = CallOutput<'ownership.preview'>

/** What the transfer would do, beside its form: split, debts, prepayment, leases. */
export function SplitPreview({ premisesId, settledOn }: { premisesId: number; settledOn: string }): ReactNode {
  const preview = useCall('ownership.preview', { premisesId, settledOn }, { keep: true })
  return (
    <aside className="sheet stack-wide" aria-live="polite">
      <Read state={preview}>{(data) => <><OwnersNow preview={data} /><Splits preview={data} /><Debts preview={data} /><Notes preview={data} /></>}</Read>
    </aside>
  )
}

function OwnersNow({ preview }: { preview: Preview }): ReactNode {
  const words = useText().changes
  return (
    <section className="stack">
      <h2>{words.owners}</h2>
      {preview.owners.length === 0 ? <p className="soft">{words.noOwners}</p> : <p>{preview.owners.map((owner) => [owner.name, words.share2(owner.numerator, owner.denominator), owner.died ? words.died : ''].filter((part) => part !== '').join(' ')).join('、')}</p>}
      {preview.heirs.length > 0 ? <p className="look">{words.heirs(preview.heirs.map((heir) => heir.name).join('、'))}</p> : null}
    </section>
  )
}

function Splits({ preview }: { preview: Preview }): ReactNode {
  const words = useText().changes
  const english = useLanguage().language === 'en'
  const rows = preview.splits.flatMap((split) => split.months.map((month) => ({ ...month, name: english ? split.feeItemEn : split.feeItem, key: `${split.feeItemId} ${month.from}` })))
  return (
    <section className="stack">
      <h2>{words.splits}</h2>
      {rows.length === 0 ? <p className="soft">{words.noSplits}</p> : (
        <DataTable
          label={words.splits} rows={rows} rowKey={(row) => row.key}
          columns={[
            { key: 'fee', title: words.fee, show: (row) => <>{row.name}<br /><span className="soft small">{row.month} {words.monthStates[row.paid ? 'paid' : row.billed ? 'billed' : 'later']}</span></> },
            { key: 'seller', title: words.seller, align: 'right', narrow: true, show: (row) => <Money fen={row.sellerFen} /> },
            { key: 'buyer', title: words.buyerPart, align: 'right', narrow: true, show: (row) => <Money fen={row.buyerFen} /> },
            { key: 'sum', title: words.sum, align: 'right', narrow: true, show: (row) => <Money fen={row.sumFen} /> },
          ]}
        />
      )}
      {preview.splits.filter((split) => split.settleFen > 0).map((split) => <p key={split.feeItemId} className="look">{words.settle(english ? split.feeItemEn : split.feeItem, moneyText(split.settleFen), split.buyerFrom)}</p>)}
    </section>
  )
}

function Debts({ preview }: { preview: Preview }): ReactNode {
  const words = useText().changes
  const english = useLanguage().language === 'en'
  return (
    <section className="stack">
      <h2>{words.openDebts}</h2>
      {preview.openCharges.length === 0 ? <p className="soft">{words.noDebts}</p> : (
        <dl className="sums">
          {preview.openCharges.map((charge) => <div key={charge.chargeId} className="row-end"><dt>{english ? charge.feeItemEn : charge.feeItem} {charge.to}</dt><dd><Money fen={charge.openFen} /></dd></div>)}
        </dl>
      )}
    </section>
  )
}

function Notes({ preview }: { preview: Preview }): ReactNode {
  const words = useText().changes
  const notes = [
    ...(preview.prepaidFen > 0 ? [words.prepaidStays(moneyText(preview.prepaidFen))] : []),
    ...(preview.tenants.length > 0 ? [words.tenantsStay(preview.tenants.map((tenant) => (tenant.until === null ? tenant.name : `${tenant.name} ${tenant.until}`)).join('、'))] : []),
    ...(preview.livesThere.length > 0 ? [words.livesThere(preview.livesThere.join('、'))] : []),
  ]
  return <>{notes.map((note) => <p key={note}>{note}</p>)}</>
}

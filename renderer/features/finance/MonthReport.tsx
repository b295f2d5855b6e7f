import { useState } from 'react'
import type { ReactNode } from 'react'
import type { MonthReport as Report } from '../../../shared/contract/reports.ts'
import { monthOf } from '../../../shared/dates.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { MonthField } from '../billing/MonthField.tsx'
import { FinanceTabs } from './FinanceTabs.tsx'
import { useExport } from './use-export.ts'

/** 应收/实收/清欠/预收 of a month, the three kinds of income kept apart; what was prepaid and held. */
export function MonthReport(): ReactNode {
  const words = useText().finance
  const { today } = useDesk()
  const [month, setMonth] = useState(monthOf(today))
  const report = useCall('reports.month', { month }, { keep: true })
  const table = useExport()
  return (
    <Page
      title={words.title}
      note={<FinanceTabs open="month" />}
      acts={<MonthField key={month} month={month} onChange={setMonth} />}
      error={table.refused}
      others={table.exported === '' ? null : <span role="status">{words.exported(table.exported)}</span>}
      primary={{ label: words.export, hotKey: 'Ctrl+Enter', busy: table.busy, onPress: () => void table.make('month', `${month}-01`) }}
    >
      <Read state={report}>
        {(data) => (
          <div className="stack-wide">
            <Charges charges={data.charges} />
            <div className="finance-parts"><Prepaid rows={data.prepaid} /><Deposits rows={data.deposits} /></div>
            <Others rows={data.others} />
          </div>
        )}
      </Read>
    </Page>
  )
}

type Charge = Report['charges'][number]
const SUMS = ['chargedFen', 'adjustedFen', 'receivedFen', 'clearedFen', 'aheadFen', 'openFen'] as const

function Charges({ charges }: { charges: Report['charges'] }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.finance
  const titles = { chargedFen: words.charged, adjustedFen: words.adjusted, receivedFen: words.received, clearedFen: words.cleared, aheadFen: words.ahead, openFen: words.owed }
  if (charges.length === 0) return <div className="sheet-plain"><EmptyState title={words.monthNone} /></div>
  return (['own', 'collected', 'common'] as const).filter((group) => charges.some((row) => row.group === group)).map((group) => {
    const rows = charges.filter((row) => row.group === group)
    return (
      <section key={group} className="stack" aria-label={words.groups[group]}>
        <h2>{words.groups[group]}</h2>
        <DataTable
          label={words.groups[group]}
          rows={rows}
          rowKey={(row) => row.feeItemId}
          columns={[
            { key: 'item', title: words.item, show: (row) => (language === 'en' ? row.feeItemEn : row.feeItem) },
            ...SUMS.map((sum): Column<Charge> => ({ key: sum, title: titles[sum], align: 'right', narrow: true, show: (row) => <Money fen={row[sum]} /> })),
          ]}
          sums={{ item: text.words.total, ...Object.fromEntries(SUMS.map((sum) => [sum, <Money key={sum} fen={rows.reduce((all, row) => all + row[sum], 0)} />])) }}
        />
      </section>
    )
  })
}

function Prepaid({ rows }: { rows: Report['prepaid'] }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.finance
  const sums = ['openingFen', 'inFen', 'usedFen', 'closingFen'] as const
  const titles = { openingFen: words.opening, inFen: words.putIn, usedFen: words.used, closingFen: words.closing }
  return (
    <section className="stack" aria-label={words.prepaid}>
      <h2>{words.prepaid}</h2>
      <DataTable
        label={words.prepaid}
        rows={rows}
        rowKey={(row) => row.feeItemId ?? 0}
        empty={<p className="soft">{words.prepaidNone}</p>}
        columns={[
          { key: 'item', title: words.item, show: (row) => (language === 'en' ? row.feeItemEn : row.feeItem) || words.free },
          ...sums.map((sum): Column<Report['prepaid'][number]> => ({ key: sum, title: titles[sum], align: 'right', narrow: true, show: (row) => <Money fen={row[sum]} /> })),
        ]}
        sums={{ item: text.words.total, ...Object.fromEntries(sums.map((sum) => [sum, <Money key={sum} fen={rows.reduce((all, row) => all + row[sum], 0)} />])) }}
      />
    </section>
  )
}

function Deposits({ rows }: { rows: Report['deposits'] }): ReactNode {
  const { text, language } = useLanguage()
  const words = text.finance
  const sums = ['openingFen', 'inFen', 'backFen', 'keptFen', 'usedFen', 'closingFen'] as const
  const titles = { openingFen: words.opening, inFen: words.taken, backFen: words.back, keptFen: words.kept, usedFen: words.forFees, closingFen: words.closing }
  return (
    <section className="stack" aria-label={words.deposits}>
      <h2>{words.deposits}</h2>
      <DataTable
        label={words.deposits}
        rows={rows}
        rowKey={(row) => row.feeItemId ?? 0}
        empty={<p className="soft">{words.depositsNone}</p>}
        columns={[
          { key: 'item', title: words.item, show: (row) => (language === 'en' ? row.feeItemEn : row.feeItem) },
          ...sums.map((sum): Column<Report['deposits'][number]> => ({ key: sum, title: titles[sum], align: 'right', narrow: true, show: (row) => <Money fen={row[sum]} /> })),
        ]}
        sums={{ item: text.words.total, ...Object.fromEntries(sums.map((sum) => [sum, <Money key={sum} fen={rows.reduce((all, row) => all + row[sum], 0)} />])) }}
      />
    </section>
  )
}

function Others({ rows }: { rows: Report['others'] }): ReactNode {
  const words = useText().finance
  if (rows.length === 0) return null
  return (
    <section className="stack" aria-label={words.others}>
      <h2>{words.others}</h2>
      <dl className="finance-sums">{rows.map((row) => <div key={row.account}><dt>{words.accounts[row.account]}</dt><dd><Money fen={row.sumFen} signed /></dd></div>)}</dl>
    </section>
  )
}

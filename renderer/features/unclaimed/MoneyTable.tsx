import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { EmptyState } from '../../ui/states.tsx'

export type UnclaimedSum = CallOutput<'unclaimed.list'>['money'][number]

type MoneyTableProps = { money: readonly UnclaimedSum[]; openId: number | null; onOpen(moneyId: number): void; filtered: boolean }

const OLD = 30

export function MoneyTable({ money, openId, onOpen, filtered }: MoneyTableProps): ReactNode {
  const words = useText().unclaimed
  return (
    <DataTable
      label={words.list}
      rows={money}
      rowKey={(row) => row.moneyId}
      openKey={openId}
      onOpen={(row) => onOpen(row.moneyId)}
      rowState={(row) => (row.leftFen === 0 ? 'faint' : row.days > OLD ? 'look' : undefined)}
      empty={<div className="sheet"><EmptyState title={filtered ? words.noneFound : words.none} /></div>}
      columns={[
        { key: 'bankDate', title: words.bankDate, narrow: true, show: (row) => row.bankDate },
        { key: 'age', title: words.age, narrow: true, align: 'right', show: (row) => words.days(row.days) },
        { key: 'channel', title: words.channel, narrow: true, show: (row) => words.channels[row.channel] },
        { key: 'payer', title: words.payer, show: (row) => row.payerText },
        { key: 'note', title: words.note, show: (row) => row.note },
        { key: 'amount', title: words.amount, narrow: true, align: 'right', show: (row) => <Money fen={row.amountFen} /> },
        { key: 'left', title: words.left, narrow: true, align: 'right', show: (row) => (row.setAside ? words.aside : row.leftFen === 0 ? words.done : <strong><Money fen={row.leftFen} /></strong>) },
      ]}
    />
  )
}

import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput, CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Money } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { CardTabs } from './CardTabs.tsx'
import { MonthCardPanel } from './MonthCardPanel.tsx'
import { NoCardItem } from './NoCardItem.tsx'
import { SellMonthCard } from './SellMonthCard.tsx'
import { useCardItems } from './use-card-items.ts'

export type MonthCard = CallOutput<'monthCards.list'>['cards'][number]
type Show = NonNullable<CallInput<'monthCards.list'>['show']>

const SHOWS = ['current', 'ending', 'ended', 'unpaid', 'all'] as const satisfies readonly Show[]

/** 月卡: found by plate, those that end first on top; one opens to be renewed or cancelled, a new one is sold beside the list. */
export function MonthCards({ plate }: { plate: string }): ReactNode {
  const text = useText()
  const words = text.cards
  const { state, items } = useCardItems('until')
  const [typed, setTyped] = useState(plate)
  const wanted = useDeferredValue(typed)
  const [show, setShow] = useState<Show>(plate === '' ? 'current' : 'all')
  const [openId, setOpenId] = useState<number | null>(null)
  const [selling, setSelling] = useState(false)
  const [said, setSaid] = useState('')
  const list = useCall('monthCards.list', { text: wanted, show }, { keep: true })
  const missing = state.data !== undefined && items.length === 0
  const close = (): void => { setSelling(false); setOpenId(null) }
  return (
    <Page
      title={words.title} note={<CardTabs open="month" />}
      acts={(
        <div className="cards-filters">
          <Input aria-label={words.search} placeholder={words.searchHint} value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" />
          <Select<Show> className="cards-show" aria-label={words.show} value={show} options={SHOWS.map((value) => ({ value, label: words.shows[value] }))} onChange={setShow} />
        </div>
      )}
      others={said === '' ? null : <span role="status">{said}</span>}
      {...(items.length > 0 && !selling ? { primary: { label: words.sell, hotKey: 'F10', onPress: () => { setSaid(''); setOpenId(null); setSelling(true) } } } : {})}
    >
      {missing ? <NoCardItem charging="until" /> : (
        <Read state={list}>
          {({ cards, total }) => {
            const open = cards.find((card) => card.cardId === openId)
            return (
              <div className="split">
                <div className="stack scroll">
                  <DataTable
                    label={words.tabs.month} columns={columnsOf(text)} rows={cards} rowKey={(card) => card.cardId} openKey={open?.cardId ?? null} onOpen={(card) => { setSaid(''); setSelling(false); setOpenId(card.cardId) }}
                    rowState={(card) => (card.state === 'unpaid' || card.endsSoon ? 'look' : card.state === 'ended' ? 'faint' : undefined)} empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
                  />
                  {total > cards.length ? <p className="soft">{words.total(cards.length, total)}</p> : null}
                </div>
                {selling ? <SellMonthCard items={items} onCancel={close} />
                  : open ? <MonthCardPanel key={open.cardId} card={open} item={items.find((item) => item.feeItemId === open.feeItemId)} onClose={close} onCancelled={() => { close(); setSaid(words.cancelled) }} />
                    : <p className="sheet soft">{words.choose}</p>}
              </div>
            )
          }}
        </Read>
      )}
    </Page>
  )
}

function columnsOf(text: Text): Column<MonthCard>[] {
  const words = text.cards
  return [
    { key: 'plate', title: words.plate, narrow: true, show: (card) => <strong>{card.plate}</strong> },
    { key: 'room', title: text.words.room, narrow: true, show: (card) => card.room },
    { key: 'holder', title: words.holder, show: (card) => card.holder },
    { key: 'days', title: words.days, narrow: true, show: (card) => `${card.from} – ${card.to}` },
    { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (card) => <Money fen={card.amountFen} /> },
    { key: 'state', title: words.state, narrow: true, show: (card) => <CardState text={text} card={card} /> },
  ]
}

function CardState({ text, card }: { text: Text; card: MonthCard }): ReactNode {
  const words = text.cards
  if (card.state === 'unpaid') return <span className="mark mark-danger">{words.states.unpaid}</span>
  return <>{words.states[card.state]}{card.endsSoon ? <> <span className="mark mark-look">{words.endsSoon}</span></> : null}</>
}

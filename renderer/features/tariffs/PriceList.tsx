import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { AddFeeItem } from './AddFeeItem.tsx'
import { AddTariff } from './AddTariff.tsx'
import { PricePanel } from './PricePanel.tsx'
import { itemName } from './item-name.ts'
import type { Language } from './item-name.ts'
import { priceWords } from './rule-form.ts'
import { TariffTabs } from './TariffTabs.tsx'

export type FeeItem = CallOutput<'tariffs.list'>['items'][number]
export type Tariff = FeeItem['tariffs'][number]
export type PriceRow = { key: string; item: FeeItem; tariff: Tariff | null }
type Beside = { show: 'row'; key: string } | { show: 'item' } | { show: 'tariff'; feeItemId: number } | null

/** Every fee item with its tariffs and the price of today; the chosen one with its dated prices beside the list. */
export function PriceList(): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { user, today } = useDesk()
  const { language } = useLanguage()
  const list = useCall('tariffs.list', {})
  const [beside, setBeside] = useState<Beside>(null)
  const mayChange = user.role === 'manager'
  const adding = beside?.show === 'item' || beside?.show === 'tariff'
  const close = (): void => setBeside(null)
  return (
    <Page
      title={words.title}
      note={<TariffTabs open="prices" />}
      others={mayChange && !adding ? <Act label={words.addItem} hotKey="Alt+T" onPress={() => setBeside({ show: 'item' })} /> : null}
      {...(mayChange && !adding ? { primary: { label: words.addTariff, hotKey: 'F10', onPress: () => setBeside({ show: 'tariff', feeItemId: 0 }) } } : {})}
    >
      <Read state={list}>
        {({ items }) => {
          const rows = rowsOf(items)
          const open = beside?.show === 'row' ? rows.find((row) => row.key === beside.key) : undefined
          return (
            <div className="split">
              <DataTable
                label={words.title} columns={columnsOf(text, language, today)} rows={rows} rowKey={(row) => row.key} openKey={open?.key ?? null}
                rowState={(row) => (row.item.active ? undefined : 'faint')} onOpen={(row) => setBeside({ show: 'row', key: row.key })}
              />
              {beside?.show === 'item' ? <AddFeeItem onDone={close} />
                : beside?.show === 'tariff' ? <AddTariff items={items} onDone={close} />
                  : open ? <PricePanel key={open.key} row={open} mayChange={mayChange} />
                    : <p className="sheet soft">{words.choose}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function rowsOf(items: readonly FeeItem[]): PriceRow[] {
  return items.filter((item) => item.kind !== 'opening').flatMap((item): PriceRow[] => (
    item.tariffs.length === 0 ? [{ key: `${item.feeItemId}`, item, tariff: null }] : item.tariffs.map((tariff) => ({ key: `${item.feeItemId}-${tariff.tariffId}`, item, tariff }))))
}

function columnsOf(text: Text, language: Language, today: string): Column<PriceRow>[] {
  const words = text.tariffs
  return [
    { key: 'item', title: words.item, show: ({ item }) => <>{itemName(language, item)}{item.active ? null : <span className="soft"> {words.inactive}</span>}</> },
    { key: 'kind', title: words.kind, narrow: true, show: ({ item }) => (item.charging === 'period' ? words.kinds[item.kind] : words.chargings[item.charging]) },
    { key: 'tariff', title: words.tariff, show: ({ tariff }) => tariff?.name ?? '' },
    { key: 'price', title: words.priceNow, show: ({ tariff }) => <PriceNow text={text} tariff={tariff} today={today} /> },
    { key: 'premises', title: words.premises, align: 'right', narrow: true, show: ({ tariff }) => tariff?.premises ?? '' },
  ]
}

function PriceNow({ text, tariff, today }: { text: Text; tariff: Tariff | null; today: string }): ReactNode {
  if (tariff === null) return null
  const now = tariff.versions.findLast((version) => version.from <= today)
  const next = tariff.versions.find((version) => version.from > today)
  return (
    <>
      {now ? priceWords(text, now.rule) : null}
      {next ? <span className="look"> {text.tariffs.from(next.from)} {priceWords(text, next.rule)}</span> : null}
    </>
  )
}

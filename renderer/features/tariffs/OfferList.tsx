import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useLanguage } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { AddOffer } from './AddOffer.tsx'
import { EndOffer } from './EndOffer.tsx'
import type { Language } from './item-name.ts'
import { TariffTabs } from './TariffTabs.tsx'

export type OfferRow = CallOutput<'offers.list'>['offers'][number]

/** What the office gives for paying ahead, and what happens when somebody leaves earlier. */
export function OfferList(): ReactNode {
  const { text, language } = useLanguage()
  const words = text.prepay
  const { user, today } = useDesk()
  const list = useCall('offers.list', {})
  const [beside, setBeside] = useState<'add' | number | null>(null)
  const mayChange = user.role === 'manager'
  return (
    <Page title={text.tariffs.title} note={<TariffTabs open="offers" />} {...(mayChange && beside !== 'add' ? { primary: { label: words.addOffer, hotKey: 'F10', onPress: () => setBeside('add') } } : {})}>
      <Read state={list}>
        {({ offers }) => {
          const open = offers.find((row) => row.offerId === beside)
          return (
            <div className="split">
              <DataTable
                label={text.tariffs.tabs.offers} columns={columnsOf(text, language)} rows={offers} rowKey={(row) => row.offerId} openKey={open?.offerId ?? null} rowState={(row) => (row.to !== null && row.to < today ? 'faint' : undefined)}
                onOpen={(row) => setBeside(row.offerId)} empty={<div className="sheet-plain"><EmptyState title={words.noOffers} /></div>}
              />
              {beside === 'add' ? <AddOffer onDone={() => setBeside(null)} /> : open ? <EndOffer key={open.offerId} row={open} mayEnd={mayChange} onDone={() => setBeside(null)} /> : <p className="sheet soft">{words.offersHint}</p>}
            </div>
          )
        }}
      </Read>
    </Page>
  )
}

function columnsOf(text: Text, language: Language): Column<OfferRow>[] {
  const words = text.prepay
  return [
    { key: 'name', title: words.offer, show: (row) => row.name },
    { key: 'item', title: text.tariffs.item, narrow: true, show: (row) => (language === 'en' ? row.feeItemEn || row.feeItem : row.feeItem) },
    { key: 'gives', title: words.gives, show: (row) => words.whatGives(row) },
    { key: 'validity', title: words.validity, narrow: true, show: (row) => text.tariffs.span(row.from, row.to) },
  ]
}

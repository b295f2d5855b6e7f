import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLanguage, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { AddVersion } from './AddVersion.tsx'
import { ChangeFeeItem } from './ChangeFeeItem.tsx'
import { itemName } from './item-name.ts'
import { LateFeeForm } from './LateFeeForm.tsx'
import type { PriceRow } from './PriceList.tsx'
import { lateFeeWords, priceWords } from './rule-form.ts'

/** One tariff with its dated prices, or an item that has none; a manager adds the next price. */
export function PricePanel({ row: { item, tariff }, mayChange }: { row: PriceRow; mayChange: boolean }): ReactNode {
  const text = useText()
  const words = text.tariffs
  const { language } = useLanguage()
  const [doing, setDoing] = useState<'version' | 'item' | 'late-fee' | null>(null)
  const newest = tariff?.versions.at(-1)
  if (doing === 'version' && tariff && newest) return <AddVersion tariff={tariff} newest={newest} onDone={() => setDoing(null)} />
  if (doing === 'late-fee') return <LateFeeForm item={item} onDone={() => setDoing(null)} />
  if (doing === 'item') return <ChangeFeeItem item={item} onDone={() => setDoing(null)} />
  return (
    <section className="sheet stack-wide scroll" aria-label={tariff?.name ?? item.name}>
      <h2>{[itemName(language, item), tariff?.name ?? ''].join(' ').trim()}</h2>
      {tariff ? (
        <DataTable
          label={words.versions}
          columns={[
            { key: 'from', title: words.since, narrow: true, show: (version) => words.span(version.from, version.to) },
            { key: 'price', title: words.price, show: (version) => <>{priceWords(text, version.rule)}{version.rule.basis === 'meter' ? null : <div className="soft">{words.prorations[version.rule.proration]}</div>}</> },
          ]}
          rows={tariff.versions}
          rowKey={(version) => version.tariffId}
        />
      ) : <p className="soft">{item.kind === 'recurring' ? words.noTariff : words.noTariffNeeded}</p>}
      {item.kind === 'deposit' ? null : <p><span className="soft">{words.lateFee}</span> {lateFeeWords(text, item.lateFee)}</p>}
      {mayChange ? (
        <div className="row-end">
          {item.kind === 'deposit' ? null : <Act label={words.lateFee} kind="quiet" onPress={() => setDoing('late-fee')} />}
          <Act label={words.changeItem} kind="quiet" onPress={() => setDoing('item')} />
          {tariff ? <Act label={words.addVersion} onPress={() => setDoing('version')} /> : null}
        </div>
      ) : null}
    </section>
  )
}

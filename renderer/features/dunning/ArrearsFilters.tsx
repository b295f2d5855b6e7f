import { Input } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { AGES } from '../../../shared/ages.ts'
import { parseDateSpelling } from '../../../shared/dates.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import type { Filter } from './Dunning.tsx'
import { Select } from '../../ui/Select.tsx'

type ArrearsFiltersProps = { filter: Filter; buildings: readonly string[]; onChange(next: Partial<Filter>): void }

/** As of which day, where, whose, how old. */
export function ArrearsFilters({ filter, buildings, onChange }: ArrearsFiltersProps): ReactNode {
  const text = useText()
  const words = text.dunning
  const { today } = useDesk()
  const [asOf, setAsOf] = useState(today)
  const typed = parseDateSpelling(asOf)
  const takeDay = (spelled: string): void => {
    setAsOf(spelled)
    const day = parseDateSpelling(spelled)
    if (day !== null) onChange({ asOf: day === today ? null : day })
  }
  return (
    <div className="dunning-filters">
      <label className="row" htmlFor="dunning-as-of">{words.asOf}</label>
      <Input id="dunning-as-of" className="dunning-narrow" value={asOf} status={typed === null ? 'error' : ''} onChange={(event) => takeDay(event.target.value)} onBlur={() => setAsOf(typed ?? filter.asOf ?? today)} />
      <Select className="dunning-narrow" aria-label={words.building} value={filter.building} options={[{ value: '', label: text.premises.allBuildings }, ...buildings.map((value) => ({ value, label: value }))]} onChange={(building) => onChange({ building })} />
      <Select className="dunning-narrow" aria-label={words.age} value={filter.age} options={(['open', 'overdue', ...AGES] as const).map((value) => ({ value, label: words.ageChoices[value] }))} onChange={(age) => onChange({ age })} />
      <Input className="dunning-narrow" aria-label={words.room} placeholder={words.room} value={filter.text} maxLength={60} onChange={(event) => onChange({ text: event.target.value })} />
      <Input className="dunning-narrow" aria-label={words.payer} placeholder={words.payer} value={filter.payer} maxLength={60} onChange={(event) => onChange({ payer: event.target.value })} />
    </div>
  )
}

import { useDeferredValue, useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import { Field } from '../../ui/Field.tsx'
import { Select } from '../../ui/Select.tsx'

export type Hit = CallOutput<'find.search'>['hits'][number]

/** A room found by typing, for a form that may do without one, or (`label` given) that needs it. */
export function RoomChoice({ hit, onChoose, label }: { hit: Hit | null; onChoose(hit: Hit | null): void; label?: string }): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim())
  const found = useCall('find.search', { text: wanted, limit: 8 }, { when: wanted !== '', keep: true })
  const hits = wanted === '' ? [] : (found.data?.hits ?? [])
  const rooms = Array.from(new Map(hits.map((each) => [each.premisesId, each])).values())
  const options = (hit && rooms.every((each) => each.premisesId !== hit.premisesId) ? [hit, ...rooms] : rooms)
    .map((each) => ({ value: each.premisesId, label: [each.room, each.name].filter((part) => part !== null).join(' ') }))
  return (
    <Field label={label ?? text.today.taskRoom} optional={label === undefined} width="full">
      {(ties) => (
        <Select
          {...ties}
          className="select"
          showSearch={{ searchValue: typed, onSearch: setTyped, filterOption: false }}
          allowClear
          value={hit?.premisesId}
          placeholder={text.find.placeholder}
          notFoundContent={wanted === '' ? null : text.find.none}
          options={options}
          onChange={(premisesId) => onChoose(rooms.find((each) => each.premisesId === premisesId) ?? null)}
        />
      )}
    </Field>
  )
}

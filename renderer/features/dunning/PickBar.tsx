import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useEffectCall } from '../../data/use-command.ts'
import type { ErrorData } from '../../../shared/wire.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { call } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { Money, moneyText } from '../../ui/Money.tsx'
import { saveFile } from '../../ui/save-file.ts'
import type { Filter } from './Dunning.tsx'

type PickBarProps = { filter: Filter; data: CallOutput<'arrears.list'>; picked: ReadonlySet<number>; onPick(picked: ReadonlySet<number>): void }

/** How many are chosen, all of them at once, what they owe together, and the list as a file. */
export function PickBar({ filter, data, picked, onPick }: PickBarProps): ReactNode {
  const words = useText().dunning
  const { user } = useDesk()
  const make = useEffectCall('exports.make')
  const [said, setSaid] = useState('')
  const [left, setLeft] = useState<ErrorData | null>(null)
  const all = async (): Promise<void> => {
    const answer = await call('arrears.everyPremises', filter)
    if (answer.ok) onPick(new Set(answer.value.premisesIds))
    else setLeft(answer.error)
  }
  const save = async (): Promise<void> => {
    const answer = await make.send({ name: 'arrears', format: 'xlsx', from: null, to: data.asOf })
    const refused = answer.ok ? await saveFile(answer.value) : answer.error
    setLeft(refused ?? null)
    if (answer.ok && !refused) setSaid(words.exported(answer.value.name))
  }
  return (
    <div className="dunning-bar">
      <Act label={words.tickAll(data.total)} hotKey="Alt+A" disabled={data.total === 0} onPress={() => void all()} />
      {picked.size > 0 ? <Act label={words.untickAll} kind="quiet" onPress={() => onPick(new Set())} /> : null}
      <span role="status">{picked.size > 0 ? words.chosen(picked.size) : said}</span>
      <span className="dunning-sum">{words.open} <Money fen={data.sums.openFen} />{data.sums.disputedFen > 0 ? <span className="soft small"> {words.disputedOf(moneyText(data.sums.disputedFen))}</span> : null}</span>
      {user.role === 'manager' ? <Act label={words.export} busy={make.sending} onPress={() => void save()} /> : null}
      {left ? <ErrorNote error={left} /> : null}
    </div>
  )
}

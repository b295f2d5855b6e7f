import type { ReactNode } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { useConfirm } from '../../ui/use-confirm.tsx'

type Change = CallInput<'premises.setState'>['change']

/** What can be done with premises in their state: sold, taken over, renovated. */
export function StateActs({ premisesId, room, state }: { premisesId: number; room: string; state: string }): ReactNode {
  const words = useText().delivery
  const { user } = useDesk()
  const confirm = useConfirm()
  const set = useCommand('premises.setState')
  const change = CHANGES[state]
  const ask = async (to: Change): Promise<void> => {
    if (await confirm({ title: words.changeTitles[to](room), act: words.changes[to] })) await set.send({ premisesId, change: to })
  }
  if (state === 'undelivered' || state === 'notified' || state === 'refused') return <Act label={words.title} hotKey="Alt+D" onPress={() => go('/delivery', { start: premisesId })} />
  if (change === undefined || (change === 'sold' && user.role !== 'manager')) return null
  return <>{set.error ? <ErrorNote error={set.error} /> : null}<Act label={words.changes[change]} busy={set.sending} onPress={() => void ask(change)} /></>
}

const CHANGES: Readonly<Record<string, Change>> = {
  unsold: 'sold', delivered: 'renovation-begins', deemed: 'renovation-begins', occupied: 'renovation-begins', vacant: 'renovation-begins', renovating: 'renovation-ends',
}

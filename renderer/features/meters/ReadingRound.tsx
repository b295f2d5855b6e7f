import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { meterKindSchema } from '../../../shared/contract/delivery.ts'
import { useCall } from '../../data/use-call.ts'
import { replaceRoute, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Select } from '../../ui/Select.tsx'
import { Read } from '../../ui/states.tsx'
import { MeterTabs } from './MeterTabs.tsx'
import { OpenRound } from './OpenRound.tsx'
import { RoundSheet } from './RoundSheet.tsx'

export type MeterKind = CallOutput<'rounds.list'>['rounds'][number]['kind']

/** The open round of a kind of meter, or the way to begin one. */
export function ReadingRound(): ReactNode {
  const words = useText().meters
  const { query } = useRoute()
  const state = useCall('rounds.list', {})
  if (!state.data) return <Page title={words.title} note={<MeterTabs open="round" />}><Read state={state}>{() => null}</Read></Page>
  const { rounds } = state.data
  const asked = meterKindSchema.options.find((each) => each === query.get('kind'))
  const kind = asked ?? rounds.find((round) => round.closedOn === null)?.kind ?? 'water'
  const open = rounds.find((round) => round.kind === kind && round.closedOn === null)
  const choice = <KindChoice kind={kind} open={rounds.filter((round) => round.closedOn === null).map((round) => round.kind)} />
  return open ? <RoundSheet key={open.roundId} roundId={open.roundId} kindChoice={choice} /> : <OpenRound key={kind} kind={kind} before={rounds.find((round) => round.kind === kind)} kindChoice={choice} />
}

function KindChoice({ kind, open }: { kind: MeterKind; open: readonly MeterKind[] }): ReactNode {
  const text = useText()
  const words = text.meters
  const options = meterKindSchema.options.map((value) => ({ value, label: open.includes(value) ? words.kindOpen(text.delivery.meterKinds[value]) : text.delivery.meterKinds[value] }))
  return <Select className="meter-filter" aria-label={words.meter} value={kind} options={options} onChange={(next) => replaceRoute('/meters', { tab: 'round', kind: next })} />
}

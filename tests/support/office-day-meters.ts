import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'

type Ask = <N extends CallName>(name: N, input: CallInput<N>, session?: string) => Promise<CallOutput<N>>
type Desk = { ask: Ask; clerk: string; requestId(): string; today: string; upload(name: string, bytes: Uint8Array): string }

/** Meters of a premises and of a public area; a round of them at the desk and one from a sheet. */
export async function meterDay({ ask, clerk, requestId, today, upload }: Desk): Promise<void> {
  const { rows: known } = await ask('meters.list', { kind: 'water' }, clerk)
  const { meters } = await ask('meters.ofPremises', { premisesId: known[0]?.premisesId ?? 0 }, clerk)
  const { meterId } = await ask('meters.replace', { requestId: requestId(), meterId: meters[0]?.meterId ?? 0, on: today, closing: 1_300, number: 'S-306', value: 0 }, clerk)
  const pump = await ask('meters.add', { requestId: requestId(), premisesId: null, place: '水泵房', kind: 'water', number: 'G-1', fromDate: today, value: 10_000 }, clerk)
  await ask('meters.change', { requestId: requestId(), meterId, place: '', multiplier: 1, turnsAt: 100_000_000 }, clerk)
  await ask('meters.read', { requestId: requestId(), meterId, on: today, value: 500 }, clerk)
  const { roundId } = await ask('readings.openRound', { requestId: requestId(), kind: 'water', name: '11月水表', readOn: today }, clerk)
  await ask('readings.changeRound', { requestId: requestId(), roundId, name: '11月 水表', readOn: today }, clerk)
  const { rows } = await ask('rounds.get', { roundId }, clerk)
  await ask('readings.save', { requestId: requestId(), roundId, rows: [{ meterId, value: 1_500, instead: rows.find((row) => row.meterId === meterId)?.value ?? null }] }, clerk)
  await ask('readings.miss', { requestId: requestId(), roundId, meterIds: rows.filter((row) => row.meterId !== meterId && row.meterId !== pump.meterId).map((row) => row.meterId).concat(pump.meterId), why: 'no-access', note: '' }, clerk)
  await ask('readings.file', { roundId }, clerk)
  const file = upload('抄表.csv', new TextEncoder().encode('表号,本次读数\nG-1,12.5\n'))
  await ask('readings.readFile', { file }, clerk)
  const { readings, missed } = await ask('readings.previewFile', { roundId, file }, clerk)
  await ask('readings.commitFile', { requestId: requestId(), roundId, file, expectedReadings: readings, expectedMissed: missed }, clerk)
  await ask('papers.render', { paper: 'reading-sheet', id: roundId }, clerk)
  await ask('papers.render', { paper: 'reading-sheet-blank', id: roundId }, clerk)
  await ask('readings.closeRound', { requestId: requestId(), roundId }, clerk)
  await ask('rounds.list', {}, clerk)
  await ask('meters.end', { requestId: requestId(), meterId: pump.meterId, on: today, closing: 12_500 }, clerk)
}

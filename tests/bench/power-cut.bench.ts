import { crashLoop } from '../support/crash-loop.ts'
import { report, reportPlain, say } from './support/figures.ts'

// The promise says 500; that takes many minutes, so a plain run does fewer and says how many.
const kills = Number(process.env.FOYER_BENCH_KILLS ?? '50')
const result = await crashLoop(kills)
for (const fault of result.faults) say(fault)
say(`${result.crashes} kills, ${result.acknowledged} payments acknowledged, ${result.inFlight} in flight when the power went`)
if (result.crashes !== kills || result.acknowledged === 0) throw new Error('the loop did not do its work')
reportPlain('kill -9 while payments are taken: payments acknowledged', result.acknowledged, 'payments')
report({ name: `kill -9 while payments are taken, ${kills} times: lost, doubled, number missing or twice, book broken`, value: result.faults.length, unit: 'faults', promise: '0 in 500 times', held: result.faults.length === 0 })

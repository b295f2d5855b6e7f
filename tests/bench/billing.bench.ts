import { addMonths } from '../../shared/dates.ts'
import { type Desk, directDesk, requestId } from './support/desk.ts'
import { median, report, reportPlain, say, spread, timedAsync } from './support/figures.ts'
import { madeProperty, openBare, workingCopy } from './support/made-property.ts'
import { marksOf, rowsSince, writeBare } from './support/same-rows.ts'

const PREMISES = 20_000
const MONTHS = 12
const ROUNDS = 5

const made = await madeProperty(PREMISES, MONTHS)
reportPlain(`demo property, ${PREMISES} premises × ${MONTHS} months, time to make it`, made.seconds, 's')

const folder = workingCopy(made)
const bareFolder = workingCopy(made)
const desk = await directDesk(folder, 'manager')
const inside = await openBare(folder, 'read')
const bare = await openBare(bareFolder, 'write')
const bareReader = await openBare(bareFolder, 'read')
let month = inside.prepare('SELECT max(month) FROM billing_run').pluck().get() as string
const app: number[] = []
const raw: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  month = addMonths(`${month}-01`, 1).slice(0, 7)
  const marks = marksOf(inside)
  const run = await bill(desk, month)
  app.push(run.commit)
  if (round === 0) {
    reportPlain('billing run, highest memory of the process after the first', process.resourceUsage().maxRSS / 1024, 'MB')
    reportPlain('billing preview', run.preview, 'ms')
  }
  const same = rowsSince(inside, marks)
  globalThis.gc?.()
  raw.push(writeBare(bare, same))
  say(`${month}: ${run.count} charges, billing.commit ${Math.round(app.at(-1) ?? 0)} ms, bare inserts ${Math.round(raw.at(-1) ?? 0)} ms`)
}
say(`billing.commit: ${spread(app)}; bare: ${spread(raw)}`)
const ratio = median(app.map((time, round) => time / (raw[round] ?? 1)))
report({
  name: `billing.commit, ${PREMISES} premises × 3, one year of history, in dispatch`, value: median(app), unit: 'ms', baseline: median(raw), ratio,
  promise: '≤ 3 × bare prepared inserts of the same rows', held: ratio <= 3,
})
bareReader.close()
bare.close()
inside.close()
const begun = performance.now()
const { size } = await desk.call('backup.now', {})
reportPlain(`verified backup of one year of history (${Math.round(size / 2 ** 20)} MB)`, (performance.now() - begun) / 1000, 's')
await desk.close()

async function bill(who: Desk, billed: string): Promise<{ count: number; commit: number; preview: number }> {
  let shown = { count: 0, sumFen: 0 }
  const preview = await timedAsync(async () => (shown = await who.call('billing.preview', { month: billed })))
  if (shown.count !== PREMISES * 3) throw new Error(`${shown.count} charges in ${billed}`)
  globalThis.gc?.()
  const commit = await timedAsync(() => who.call('billing.commit', { requestId: requestId(), month: billed, expectedCount: shown.count, expectedSumFen: shown.sumFen }))
  return { count: shown.count, commit, preview }
}

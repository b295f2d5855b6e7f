import { join } from 'node:path'
import { directDesk } from './support/desk.ts'
import { median, report, reportPlain, say, spread, timedAsync } from './support/figures.ts'
import { madeProperty, openBare, outputOf, workingCopy } from './support/made-property.ts'

const RECEIPTS = 60

const folder = workingCopy(await madeProperty(2_000, 12))
const inside = await openBare(folder, 'read')
const ids = inside.prepare('SELECT id FROM receipt ORDER BY (id * 7919) % 10007 LIMIT ?').pluck().all(RECEIPTS) as number[]
inside.close()
const desk = await directDesk(folder)
const times: number[] = []
for (const id of ids) times.push(await timedAsync(() => desk.call('papers.render', { paper: 'receipt', id })))
await desk.close()
reportPlain('the first receipt PDF (fonts are opened)', times.shift() ?? 0, 'ms')
say(`receipts after the first: ${spread(times)} ms`)
report({ name: 'receipt PDF after the first, papers.render in dispatch, median', value: median(times), unit: 'ms', promise: 'median ≤ 60 ms', held: median(times) <= 60 })

const bundle = JSON.parse(await outputOf([join(import.meta.dirname, 'support', 'thousand-pages.ts')])) as { pages: number; seconds: number; bytes: number; before: number; highest: number }
if (bundle.pages !== 1_000) throw new Error(`${bundle.pages} pages`)
say(`${bundle.pages} pages in ${bundle.seconds.toFixed(1)} s, ${Math.round(bundle.bytes / 1024)} kB, ${Math.round(bundle.before)} MB before, ${Math.round(bundle.highest)} MB at most`)
const speed = bundle.pages / bundle.seconds
report({ name: '1,000 letters in one PDF, speed', value: speed, unit: 'pages/s', promise: '≥ 25 pages/s', held: speed >= 25 })
const grown = bundle.highest - bundle.before
report({ name: '1,000 letters in one PDF, memory the process grew by', value: grown, unit: 'MB', promise: '< 600 MB', held: grown < 600 })
reportPlain('1,000 letters in one PDF, highest memory of the whole process', bundle.highest, 'MB')

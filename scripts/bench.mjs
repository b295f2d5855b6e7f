import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build } from './steps/build-parts.mjs'
import { install, node24 } from './steps/install.mjs'
import { root, say } from './steps/project.mjs'

// Each tests/bench/*.bench.ts is a program of its own: it prints one JSON line a figure
// ({ name, value, unit, baseline?, ratio?, promise, held }) on stdout and whatever else it has to say on stderr.
await install()
await build(['renderer'])
const folder = join(root, 'tests', 'bench')
const wanted = process.argv.slice(2)
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts') && (wanted.length === 0 || wanted.some((word) => name.includes(word))))
  .sort()
const figures = []
let failed = 0
for (const file of files) {
  say(`bench ${file}`)
  const { code, lines } = await outputOf(join(folder, file))
  figures.push(...lines.map((line) => JSON.parse(line)))
  if (code !== 0) failed += 1
}
mkdirSync(join(root, 'bench'), { recursive: true })
const result = join(root, 'bench', 'results.json')
if (wanted.length === 0) writeFileSync(result, `[\n${figures.map((figure) => `  ${JSON.stringify(figure)}`).join(',\n')}\n]\n`)
for (const line of table(figures)) say(line)
// A promise that is not kept is said and written down; only a bench that broke is an error.
process.exitCode = failed > 0 ? 1 : 0

/** A line a figure, promises first to last as they were measured. */
function table(rows) {
  const cells = rows.map(({ name, value, unit, baseline, ratio, promise, held }) => [
    promise === 'none' ? '' : held ? 'held' : 'BROKEN',
    name,
    `${value} ${unit}`,
    baseline === undefined ? '' : `${ratio} × ${baseline} ${unit}`,
    promise === 'none' ? '' : promise,
  ])
  const lines = [['', 'what', 'measured', 'against', 'promised'], ...cells]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  return lines.map((line) => line.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd())
}

function outputOf(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), ['--expose-gc', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, lines: text.split('\n').filter((line) => line.trim() !== '') }))
  })
}

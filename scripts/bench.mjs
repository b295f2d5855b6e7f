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
for (const { name, value, unit, promise, held } of figures) say(`${held ? 'held  ' : 'BROKEN'} ${name}: ${value} ${unit} (promised ${promise})`)
process.exitCode = failed > 0 || figures.some((figure) => !figure.held) ? 1 : 0

function outputOf(file) {
  return new Promise((resolve, reject) => {
    const child = spawn(node24(), ['--expose-gc', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part) => (text += part))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, lines: text.split('\n').filter((line) => line.trim() !== '') }))
  })
}

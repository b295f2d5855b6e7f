import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { install, node24 } from './steps/install.mjs'
import { build } from './steps/build-parts.mjs'
import { presentElectron } from './steps/electron-runtime.mjs'
import { root, run, say } from './steps/project.mjs'

const started = Date.now()
await install()
const node = node24()
const results = join(root, '.foyer', 'test-results')
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

// Programs that the tests start by the bare name `node` must be this one too.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' }
const environment = { ...process.env, ...plain, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) }
const program = (...path) => join(root, 'node_modules', ...path)
const total = { passed: 0, failed: 0, skipped: 0 }
const skips = []

await check('type check', [program('typescript', 'bin', 'tsc'), '--noEmit', '-p', 'tsconfig.json'])
await check('lint', [program('oxlint', 'bin', 'oxlint')])
await build(['renderer', 'desktop'])
await vitest('core')
await vitest('browser')
await desktopTests()

for (const line of skips) say(`skipped: ${line}`)
say(`all of it took ${Math.round((Date.now() - started) / 1000)} s`)
process.stdout.write(`tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0

/** A check that either holds or does not: one test. */
async function check(name, args) {
  const code = await step(name, node, args)
  total[code === 0 ? 'passed' : 'failed'] += 1
}

async function step(name, command, args) {
  const begun = Date.now()
  say(`${name} …`)
  const code = await run(command, args, { env: environment, stdio: ['ignore', 'inherit', 'inherit'] })
  say(`${name}: ${code === 0 ? 'done' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  return code
}

/** Runs one group of vitest.config.ts and adds what its report counts. */
async function vitest(project) {
  const report = join(results, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [program('vitest', 'vitest.mjs'), 'run', '--project', project, '--passWithNoTests', ...reporters]
  const code = await step(`${project} tests`, node, args)
  if (!existsSync(report)) {
    total.failed += 1
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += counts.numPassedTests
  total.failed += counts.numFailedTests
  total.skipped += counts.numPendingTests + counts.numTodoTests
  // A file that could not even be loaded counts no failed test of its own.
  if (code !== 0 && counts.numFailedTests === 0) total.failed += Math.max(1, counts.numFailedTestSuites)
}

/** Its tests skip themselves where there is no runtime or no display (they start one without a screen where Xvfb is). */
async function desktopTests() {
  if (!presentElectron()) skips.push('the Electron tests: FOYER_ELECTRON names no runtime and the electron package has none of its own')
  else if (!canShow()) skips.push('the Electron tests: there is no display, and no Xvfb to stand for one')
  await vitest('desktop')
}

function canShow() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return true
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'Xvfb')))
}

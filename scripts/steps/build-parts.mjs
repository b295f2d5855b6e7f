import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24 } from './install.mjs'
import { hashOf, root, run, say, stop, withLock } from './project.mjs'

const common = ['shared', 'vite.config.ts', 'package-lock.json', 'package.json']

/** What is built from what: the page for every window, and for Electron its own three bundles. */
const parts = {
  renderer: { sources: ['renderer', ...common], modes: ['renderer'], result: 'dist/renderer/index.html' },
  desktop: { sources: ['electron', ...common], modes: ['main', 'preload', 'workers'], result: 'dist/main/main.cjs' },
}

const stampOf = (name) => join(root, 'dist', `.stamp-${name}`)

function isCurrent(name, hash) {
  const stamp = stampOf(name)
  return existsSync(join(root, parts[name].result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Builds those of the named parts whose sources have changed since they were last built. */
export async function build(names, { always = false } = {}) {
  const stale = () => names.filter((name) => always || !isCurrent(name, hashOf(parts[name].sources)))
  if (stale().length === 0) return
  await withLock('build', async () => {
    const now = stale()
    if (now.length === 0) return
    const started = Date.now()
    say(`building ${now.join(' and ')}`)
    await Promise.all(now.map(buildPart))
    say(`built in ${((Date.now() - started) / 1000).toFixed(1)} s`)
  })
}

async function buildPart(name) {
  const part = parts[name]
  // Taken before building: a source that changes meanwhile makes the next start build again.
  const hash = hashOf(part.sources)
  if (name === 'desktop') rmSync(join(root, 'dist', 'main'), { recursive: true, force: true })
  const codes = await Promise.all(part.modes.map(viteBuild))
  if (codes.some((code) => code !== 0)) stop(`the ${name} could not be built; Vite's own words stand above`)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stampOf(name), hash)
}

function viteBuild(mode) {
  const args = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', mode, '--logLevel', 'warn']
  // Under a test runner NODE_ENV would be `test`, and React would be built for development.
  return run(node24(), args, { env: { ...process.env, NODE_ENV: 'production' } })
}

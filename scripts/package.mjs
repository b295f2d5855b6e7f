import { dirname, join } from 'node:path'
import { build } from './steps/build-parts.mjs'
import { install, node24 } from './steps/install.mjs'
import { root, run, say } from './steps/project.mjs'

// Everything after `--` goes to electron-builder: --dir, --linux, --win …
const args = process.argv.slice(2)
await install()
await build(['renderer', 'desktop'])

// A runtime at hand spares the download, and is all that a test without a network can have. Only a folder is packed from it: an
// installer is made from the version that package.json names.
const atHand = process.env.FOYER_ELECTRON
const electronDist = atHand && args.includes('--dir') ? [`--config.electronDist=${dirname(atHand)}`] : []
if (electronDist.length > 0) say(`packing the Electron at ${dirname(atHand)}`)
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js')
process.exitCode = await run(node24(), [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...electronDist, ...args])

import { join } from 'node:path'
import { build } from './steps/build-parts.mjs'
import { install, node24 } from './steps/install.mjs'
import { root, run } from './steps/project.mjs'

await install()
await build(['renderer'])
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
process.exitCode = await run(node24(), [vitest, 'run', '--project', 'screens', ...process.argv.slice(2)], {
  env: { ...process.env, FOYER_SCREENS: join(root, 'docs', 'screens') },
})

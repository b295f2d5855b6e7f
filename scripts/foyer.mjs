import { join } from 'node:path'
import { install, node24 } from './steps/install.mjs'
import { root } from './steps/project.mjs'
import { runAsOurselves } from './steps/child.mjs'

await install()
const { code } = await runAsOurselves(node24(), [join(root, 'electron', 'cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  // Files named on the command line are meant from where the person stands, and npm has moved us to the package's folder.
  cwd: process.env.INIT_CWD ?? process.cwd(),
})
process.exitCode = code

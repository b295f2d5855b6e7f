import { describe } from 'vitest'
import { desktopRuntime } from '../support/desktop-runtime.ts'

const runtime = desktopRuntime()

/** Two people handing over, a drawer closed for the night, and every way money comes, by the keyboard alone: the stories of the browser's tests, in a real Electron window. */
describe.skipIf(runtime.reason !== null)(`the cashier and a shift in Electron ${runtime.reason ?? ''}`, async () => {
  process.env.FOYER_WINDOW = 'electron'
  await import('../browser/hand-over.test.ts')
  await import('../browser/night.test.ts')
  await import('../browser/till-ways.test.ts')
})

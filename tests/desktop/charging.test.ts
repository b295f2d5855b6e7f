import { describe } from 'vitest'
import { desktopRuntime } from '../support/desktop-runtime.ts'

const runtime = desktopRuntime()

/** Cards and their units, and a receipt that is voided, by the keyboard alone: the stories of the browser's tests, in a real Electron window. */
describe.skipIf(runtime.reason !== null)(`charging in Electron ${runtime.reason ?? ''}`, async () => {
  process.env.FOYER_WINDOW = 'electron'
  await import('../browser/cards.test.ts')
  await import('../browser/corrections.test.ts')
})

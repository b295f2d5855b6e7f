import { describe } from 'vitest'
import { desktopRuntime } from '../support/desktop-runtime.ts'

const runtime = desktopRuntime()

/** A delivery, an owner, a company, a tenant of a room, a move-out and a sale by the keyboard alone: the stories of the browser's tests, in a real Electron window. */
describe.skipIf(runtime.reason !== null)(`households in Electron ${runtime.reason ?? ''}`, async () => {
  process.env.FOYER_WINDOW = 'electron'
  await import('../browser/delivery.test.ts')
  await import('../browser/move-in-kinds.test.ts')
  await import('../browser/move-out.test.ts')
})

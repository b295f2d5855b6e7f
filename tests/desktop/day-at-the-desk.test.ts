import { describe, expect, test } from 'vitest'
import { desktopRuntime } from '../support/desktop-runtime.ts'
import { openDesktop } from '../support/electron.ts'
import { stubPrinting, walkIn, wholeDay } from '../support/walk-day.ts'

const runtime = desktopRuntime()

describe.skipIf(runtime.reason !== null)(`a day in Electron ${runtime.reason ?? ''}`, () => {
  test('a whole day at the desk runs in a real window, in Chinese', async () => {
    const desktop = await openDesktop()
    try {
      await stubPrinting(desktop.page)
      await desktop.page.reload()
      await wholeDay(walkIn(desktop.page, 'zh-CN'))
      expect(desktop.problems).toEqual([])
    } finally {
      await desktop.close()
    }
  }, 180_000)
})

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFoyer } from '../../support/browser.ts'
import { stubPrinting, walkIn, wholeDay } from '../../support/walk-day.ts'

const folder = process.env.FOYER_SCREENS ?? ''

/** Screens the day does not pass through. */
const OTHER_SCREENS = [
  ['premises', '#/premises'], ['premises-page', '#/premises?premises=2'], ['receipts', '#/receipts'], ['earlier-hand-overs', '#/shift?tab=earlier'],
  ['settings', '#/settings'], ['backups', '#/settings?tab=backups'], ['exports', '#/settings?tab=exports'], ['change-password', '#/password'],
] as const

test.each(['zh-CN', 'en'] as const)('pictures of every screen of the day, in %s', async (language) => {
  await mkdir(join(folder, language), { recursive: true })
  const foyer = await openFoyer({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const taken = new Set<string>()
  try {
    await stubPrinting(foyer.page)
    await foyer.page.reload()
    const seen = async (name: string): Promise<void> => {
      if (taken.has(name)) return
      taken.add(name)
      await foyer.page.waitForTimeout(300)
      await foyer.page.screenshot({ path: join(folder, language, `${String(taken.size).padStart(2, '0')}-${name}.png`) })
    }
    await wholeDay(walkIn(foyer.page, language, seen))
    for (const [name, path] of OTHER_SCREENS) {
      await foyer.page.evaluate((hash) => { location.hash = hash }, path)
      await foyer.page.locator('#page-title').waitFor()
      await seen(name)
    }
    expect(foyer.problems).toEqual([])
  } finally {
    await foyer.close()
  }
})

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { openFoyer } from '../../support/browser.ts'
import { stubPrinting, walkIn, wholeDay } from '../../support/walk-day.ts'

const folder = process.env.FOYER_SCREENS ?? ''

test.each(['zh-CN', 'en'] as const)('pictures of every screen of the day, in %s', async (language) => {
  await mkdir(join(folder, language), { recursive: true })
  const foyer = await openFoyer({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const taken = new Set<string>()
  try {
    await stubPrinting(foyer.page)
    await foyer.page.reload()
    await wholeDay(walkIn(foyer.page, language, async (name) => {
      if (taken.has(name)) return
      taken.add(name)
      await foyer.page.waitForTimeout(300)
      await foyer.page.screenshot({ path: join(folder, language, `${String(taken.size).padStart(2, '0')}-${name}.png`) })
    }))
  } finally {
    await foyer.close()
  }
})

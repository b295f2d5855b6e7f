import { expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import { stubPrinting, walkIn, wholeDay } from '../support/walk-day.ts'

test.each(['zh-CN', 'en'] as const)('a whole day at the desk runs in a browser window, in %s', async (language) => {
  const foyer = await openFoyer({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
  const faults: string[] = []
  const seen = new Set<string>()
  try {
    await stubPrinting(foyer.page)
    await foyer.page.reload()
    await wholeDay(walkIn(foyer.page, language, async (name) => {
      if (seen.has(name)) return
      seen.add(name)
      faults.push(...(await faultsOf(foyer.page)).map((fault) => `${name}: ${fault}`))
    }))
    expect(faults).toEqual([])
    expect(foyer.problems).toEqual([])
  } finally {
    await foyer.close()
  }
}, 180_000)

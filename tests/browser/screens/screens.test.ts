import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFoyer } from '../../support/browser.ts'
import { stubPrinting, walkIn, wholeDay } from '../../support/walk-day.ts'

const folder = process.env.FOYER_SCREENS ?? ''

/** Screens the day does not pass through. */
const OTHER_SCREENS = [
  ['premises', '#/premises'], ['premises-page', '#/premises?premises=2'], ['building', '#/premises?view=grid'], ['premises-things', '#/premises?premises=2&tab=things'],
  ['premises-dealings', '#/premises?premises=2&tab=events'], ['premises-papers', '#/premises?premises=2&tab=papers'], ['time-line', '#/premises?premises=2&tab=time-line'], ['party', '#/parties?party=2'],
  ['delivery', '#/delivery'], ['move-out', '#/move-out'], ['change-of-owner', '#/changes?premises=2&what=transfer'], ['keys', '#/registers/keys'], ['defects', '#/registers/defects'],
  ['registrations', '#/registers/registrations'], ['fees-that-begin', '#/registers/fee-starts'], ['sealed-papers', '#/registers/sealed'], ['tariffs', '#/tariffs'], ['who-pays-what', '#/tariffs?tab=assignments'], ['offers', '#/tariffs?tab=offers'], ['readings', '#/meters'], ['meters', '#/meters?tab=list'],
  ['shared-costs', '#/billing?tab=shared'], ['month-close', '#/billing?tab=months'], ['month-cards', '#/cards'], ['arrears', '#/dunning'], ['charges-of-a-premises', '#/premises?premises=2&tab=charges'],
  ['receipts', '#/receipts'], ['deposits', '#/deposits'], ['unclaimed', '#/unclaimed'], ['books-of-forms', '#/stock'], ['invoices', '#/stock?tab=invoices'], ['log', '#/log'], ['instructions', '#/log?tab=instructions'], ['petty-cash', '#/log?tab=petty-cash'], ['earlier-hand-overs', '#/shift?tab=earlier'], ['who-holds-what', '#/finance'], ['over-and-short', '#/finance?tab=over-short'], ['money-handed-in', '#/finance?tab=handed-in'], ['receipts-to-tick', '#/finance?tab=checks'],
  ['month-report', '#/finance?tab=month'], ['balances', '#/finance?tab=balances'], ['cashier-report', '#/day?view=report'],
  ['settings', '#/settings'], ['stations', '#/settings?tab=stations'], ['sealed-codes', '#/settings?tab=codes'], ['backups', '#/settings?tab=backups'], ['exports', '#/settings?tab=exports'], ['change-password', '#/password'],
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

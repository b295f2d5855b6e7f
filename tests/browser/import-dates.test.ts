import { expect, test } from 'vitest'
import { openFoyer } from '../support/browser.ts'
import { firstRun, LEDGER, walkIn } from '../support/walk-day.ts'
import { textOf } from './signed-in.ts'

test('a red date of a row stops the import and has the focus, on whatever page of the preview', async () => {
  const foyer = await openFoyer()
  const { page } = foyer
  const words = textOf('zh-CN').importing
  try {
    await firstRun(walkIn(page, 'zh-CN'))
    await page.locator('input[type=file]').setInputFiles(LEDGER)
    await page.getByText(words.willTake(690, 717)).waitFor()
    const date = page.locator('input[name^="paid-until-of-"]').first()
    const name = await date.getAttribute('name')
    await date.fill('2026-13-40')
    await date.press('Tab')
    await page.keyboard.press('Alt+PageDown')
    await page.getByText(words.range(101, 200, 717)).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator(`input[name="${name}"]:focus`).waitFor()
    await page.locator('.field-error').waitFor()
    await page.keyboard.type('2026-10-31')
    await page.keyboard.press('Tab')
    expect(await page.locator('.field-error').count()).toBe(0)
    expect(await page.getByRole('heading', { name: words.done }).count()).toBe(0)
  } finally {
    await foyer.close()
  }
}, 60_000)

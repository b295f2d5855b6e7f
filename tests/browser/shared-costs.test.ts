import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { BILLING_TABS } from '../../renderer/features/billing/billing-tabs.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedCardItems } from './seed-cards.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
const text = textOf('zh-CN')
const words = text.sharedCosts

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `shared-${name}.png`) })
}

test('without an item of this kind the page says where one is made', async () => {
  const { page } = foyer
  await goTo(page, '#/billing?tab=shared')
  await page.getByText(words.none).waitFor()
  await page.keyboard.press('F10')
  await page.getByText(words.noItem).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByText(words.none).waitFor()
  await seedCardItems(foyer.served)
}, 60_000)

test('a bill is shared out after its parts were shown, and taken back, with the keyboard alone', async () => {
  const { page } = foyer
  await page.keyboard.press('F10')
  await page.getByRole('combobox', { name: words.item }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['empty'] as string).first().waitFor()
  await page.getByLabel(words.total, { exact: true }).focus()
  await page.keyboard.type('1000')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11月路灯电费')
  await page.getByRole('table', { name: words.parts }).waitFor()
  await look(page, 'preview')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('radio', { name: words.shareBys.area }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/÷ \d+ 户 =/).first().waitFor()
  await page.getByRole('button', { name: /^分摊 \d+ 户/ }).and(page.locator('[aria-busy="false"]')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '11月路灯电费：已记' }).waitFor()
  await page.getByRole('gridcell', { name: /11月路灯电费/ }).waitFor()
  await page.getByRole('grid', { name: words.bills }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.notice }).and(page.locator(':focus')).waitFor()
  await look(page, 'bill')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: words.notice }).locator('canvas').first().waitFor()
  await look(page, 'notice')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.undo, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('总额抄错')
  await look(page, 'undo')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已撤回' }).waitFor()
  await page.getByRole('gridcell', { name: words.undone('总额抄错') }).waitFor()
}, 90_000)

test('named premises share, and a bill that stands is refused at its description', async () => {
  const { page } = foyer
  for (const round of [1, 2]) {
    await page.keyboard.press('F10')
    await page.getByLabel(words.total, { exact: true }).fill('100')
    await page.getByLabel(words.description, { exact: true }).fill('水泵维修')
    await page.getByRole('radio', { name: words.scopes.property }).focus()
    await page.keyboard.press('ArrowRight')
    for (const room of ['1-1-502', '1-1-602']) {
      await page.getByRole('combobox', { name: new RegExp(`^(${text.find.several}|${text.find.oneMore})$`) }).focus()
      await page.keyboard.type(room)
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`^${text.find.takeOut('')}.*${room.slice(-3)}`) }).waitFor()
    }
    await page.getByRole('button', { name: words.commit(2, '100.00') }).and(page.locator('[aria-busy="false"]')).waitFor()
    await page.keyboard.press('Control+Enter')
    if (round === 1) await page.getByRole('status').filter({ hasText: '水泵维修：已记 2 笔' }).waitFor()
  }
  await page.getByText(/这张账单 .* 已经分摊过/).waitFor()
  await page.getByLabel(words.description, { exact: true }).and(page.locator(':focus')).waitFor()
  await look(page, 'already')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
}, 90_000)

test.each(['zh-CN', 'en'] as const)('every tab of billing is sound and fits the screen, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  for (const tab of BILLING_TABS) {
    await goTo(page, `#/billing?tab=${tab}`)
    await page.locator(`.tabs a[aria-current="page"][href*="${tab}"]`).waitFor()
    await settled(page)
    await page.locator('.table').first().waitFor()
    await look(page, `${language}-${tab}`)
    expect([tab, await faultsOf(page)]).toEqual([tab, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  await goTo(page, '#/billing?tab=shared')
  await page.getByRole('button', { name: textOf(language).sharedCosts.add }).waitFor()
  await page.keyboard.press('F10')
  await page.getByLabel(textOf(language).sharedCosts.total, { exact: true }).fill('1234.56')
  await page.getByRole('table', { name: textOf(language).sharedCosts.parts }).waitFor()
  await look(page, `${language}-new`)
  expect(await faultsOf(page)).toEqual([])
}, 90_000)

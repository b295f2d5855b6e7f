import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TARIFF_TABS } from '../../renderer/features/tariffs/tariff-tabs.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
const text = textOf('zh-CN')
const words = text.tariffs

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `tariffs-${name}.png`) })
}

test('a parking tariff is made and given to a building, with the keyboard alone', async () => {
  const { page } = foyer
  await page.keyboard.press('Alt+5')
  await page.getByRole('button', { name: words.addTariff }).waitFor()
  await page.keyboard.press('F10')
  await page.getByRole('combobox', { name: words.item }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: '车位管理费' }).first().waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await field(page, words.tariffName).focus()
  await page.keyboard.type('地下车位')
  await page.getByRole('radio', { name: words.bases.unit }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['empty'] as string).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('rule.price')
  await page.keyboard.type('80.12345')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['price-form'] as string).waitFor()
  await look(page, 'refused')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('80')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('gridcell', { name: '地下车位' }).waitFor()
  await goTo(page, '#/tariffs?tab=assignments')
  await page.getByRole('combobox', { name: words.item }).click()
  await page.locator('.ant-select-item-option', { hasText: '车位管理费' }).click()
  await page.keyboard.press('F10')
  await page.getByRole('radio', { name: words.scopes.list }).focus()
  await page.keyboard.press('Space')
  for (const [typed, found] of [['1-1-101', /101/], ['1-1-102', /102/]] as const) {
    await page.getByRole('combobox', { name: new RegExp(`^(${text.find.several}|${text.find.oneMore})$`) }).focus()
    await page.keyboard.type(typed)
    await page.getByRole('option', { name: found }).first().waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: new RegExp(`${text.find.takeOut('').trim()}.*${typed.slice(-3)}`) }).waitFor()
  }
  await page.getByText(text.tariffs.outcome(2, 0, 0)).waitFor()
  await look(page, 'assign-list')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('radio', { name: words.scopes.building }).focus()
  await page.keyboard.press('Space')
  await page.getByText(/新绑定 \d+ 户/).waitFor()
  await look(page, 'assign')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('gridcell', { name: '地下车位' }).first().waitFor()
}, 90_000)

test('the next price stands beside the present one', async () => {
  const { page } = foyer
  await goTo(page, '#/tariffs')
  await page.getByRole('gridcell', { name: '地下车位' }).click()
  await page.getByRole('button', { name: words.addVersion }).click()
  await field(page, words.validFrom).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('20990101')
  await field(page, words.price).fill('90')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('cell', { name: words.span('2099-01-01', null) }).waitFor()
  expect(await page.getByRole('cell', { name: '– 2098-12-31' }).count()).toBe(1)
  await look(page, 'versions')
}, 60_000)

test.each(['zh-CN', 'en'] as const)('every tab is sound and fits the screen, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  for (const tab of TARIFF_TABS) {
    await goTo(page, `#/tariffs?tab=${tab}`)
    await page.locator(`.tabs a[aria-current="page"][href*="${tab}"]`).waitFor()
    await settled(page)
    await page.locator('.split').waitFor()
    await look(page, `${language}-${tab}`)
    expect([tab, await faultsOf(page)]).toEqual([tab, []])
  }
}, 60_000)

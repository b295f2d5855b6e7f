import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CARD_TABS } from '../../renderer/features/cards/card-tabs.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedCardItems } from './seed-cards.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
const text = textOf('zh-CN')
const words = text.cards

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'chenhao')
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `cards-${name}.png`) })
}

/** The act that names what is to be paid, once that is no longer being reckoned. */
const reckoned = (page: Page) => page.getByRole('button', { name: /^卖出 [\d.,]+ / }).and(page.locator('[aria-busy="false"]'))

async function choosePremises(page: Page, room: string): Promise<void> {
  await page.getByRole('combobox', { name: text.words.room }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(room)
  await page.getByRole('option', { name: new RegExp(room.slice(-3)) }).first().waitFor()
  await page.keyboard.press('Enter')
}

test('without anything to sell the page says who makes it', async () => {
  const { page } = foyer
  await page.keyboard.press('Alt+8')
  await page.getByText(words.noItem.until).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await seedCardItems(foyer.served)
}, 60_000)

test('a clerk sells a month card, which stands at the till; the same plate is refused; it is cancelled, with the keyboard alone', async () => {
  const { page } = foyer
  await goTo(page, '#/cards?tab=units')
  await page.getByText(words.fillIn).waitFor()
  await goTo(page, '#/cards')
  await page.getByRole('button', { name: words.sell }).waitFor()
  await page.keyboard.press('F10')
  await choosePremises(page, '1-1-602')
  await page.getByLabel(words.plate, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['empty'] as string).first().waitFor()
  await page.keyboard.type('沪A·D12345')
  await reckoned(page).waitFor()
  await look(page, 'sell')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '还没有收钱' }).waitFor()
  await page.getByRole('button', { name: words.toTill }).and(page.locator(':focus')).waitFor()
  await look(page, 'sold')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: words.sell, exact: true }).focus()
  await page.keyboard.press('Enter')
  await choosePremises(page, '1-1-502')
  await page.getByLabel(words.plate, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('沪AD12345')
  await reckoned(page).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/这个车牌在 .* 已有/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: words.tabs.month }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByText(words.notValid).waitFor()
  await look(page, 'card')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: words.cancel }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('不办了')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: words.cancelled }).waitFor()
  await page.getByText(words.none).waitFor()
}, 90_000)

test('a card is sold, renewed and paid at the till; its plate is found from anywhere', async () => {
  const { page } = foyer
  await page.keyboard.press('F10')
  // What was refused is still there: premises, plate and holder.
  await page.getByLabel(words.plate, { exact: true }).and(page.locator(':focus')).waitFor()
  await reckoned(page).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: words.toTill }).and(page.locator(':focus')).waitFor()
  await goTo(page, '#/')
  await page.keyboard.press('Control+K')
  await page.keyboard.type('ad12345')
  await page.getByRole('option', { name: /沪AD12345/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: words.tabs.month }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.renew }).waitFor()
  await page.keyboard.press('Alt+T')
  await page.getByRole('radio', { name: words.monthsChoices[1] }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowRight')
  await reckoned(page).waitFor()
  await look(page, 'renew')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: words.toTill }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: /停车月卡/ }).first().waitFor()
  expect(await page.getByRole('checkbox', { name: /停车月卡/ }).count()).toBe(2)
  expect(await page.getByRole('checkbox', { name: /停车月卡/ }).first().isChecked()).toBe(true)
  await look(page, 'till')
}, 90_000)

test('units are sold for money onto a card, and the day shows them until they are cancelled', async () => {
  const { page } = foyer
  await goTo(page, '#/cards?tab=units')
  await choosePremises(page, '1-1-602')
  await page.getByLabel(words.cardNumber, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('S-77')
  await page.getByRole('radio', { name: words.buyBys.units }).focus()
  await page.keyboard.press('ArrowRight')
  const money = page.getByLabel(words.money, { exact: true })
  await money.focus()
  await page.keyboard.type('1000')
  await page.getByText(words.left('0.04')).waitFor()
  await reckoned(page).waitFor()
  await look(page, 'units')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: 'S-77' }).waitFor()
  await look(page, 'units-sold')
  await goTo(page, '#/cards?tab=day')
  const sales = page.getByRole('grid', { name: words.sales })
  await sales.getByText(words.notPaid).waitFor()
  await sales.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.toTill }).and(page.locator(':focus')).waitFor()
  await look(page, 'day')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('F10')
  await page.getByRole('complementary', { name: words.tabs.day }).locator('canvas').first().waitFor()
  await look(page, 'day-paper')
  await page.keyboard.press('Escape')
  await sales.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.cancelSale }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('卡号写错')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.cancelledCount(1)).waitFor()
}, 90_000)

test.skipIf(process.env.FOYER_WINDOW === 'electron').each(['zh-CN', 'en'] as const)('every tab is sound and fits the screen, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  const own = textOf(language).cards
  for (const tab of CARD_TABS) {
    await goTo(page, `#/cards?tab=${tab}`)
    await page.locator(`.tabs a[aria-current="page"][href*="${tab}"]`).waitFor()
    await settled(page)
    await page.locator('.split, .cards-units').first().waitFor()
    await look(page, `${language}-${tab}`)
    expect([tab, await faultsOf(page)]).toEqual([tab, []])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  }
  await goTo(page, '#/cards?tab=month')
  await page.getByRole('button', { name: own.sell }).waitFor()
  await page.keyboard.press('F10')
  await page.getByLabel(own.plate, { exact: true }).waitFor()
  await look(page, `${language}-sell`)
  expect(await faultsOf(page)).toEqual([])
}, 90_000)

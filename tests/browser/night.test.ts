import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { formatMoney, fen } from '../../shared/money.ts'
import { PASSWORD, seedDesk } from './seed-desk.ts'
import type { SeededDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const PICTURES = process.env['FOYER_LOOK']
const text = textOf('zh-CN')
const words = text.shift

let foyer: OpenedFoyer
let desk: SeededDesk
beforeAll(async () => {
  foyer = await openFoyer()
  desk = await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
}, 120_000)
afterAll(() => foyer.close())

async function look(name: string): Promise<void> {
  if (PICTURES) await foyer.page.screenshot({ path: `${PICTURES}/${name}.png` })
}

async function countNotes(amountFen: number): Promise<void> {
  let left = amountFen
  for (const value of [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10]) {
    const count = Math.floor(left / value)
    left -= count * value
    await foyer.page.keyboard.type(String(count))
    await foyer.page.keyboard.press('Enter')
  }
}

test('with nobody to take over the drawer is closed for the night, by keys alone', async () => {
  const { page } = foyer
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: words.sheetTitle }).waitFor()
  await page.locator('.count-table input').first().and(page.locator(':focus')).waitFor()
  await countNotes(50_000 + desk.cashFen)
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.keyboard.type(formatMoney(fen(desk.wechatFen)))
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  await page.getByText(`${words.difference} · ${words.even}`).waitFor()
  await page.getByLabel(words.giverPassword('李敏'), { exact: true }).fill(PASSWORD)
  await page.getByRole('combobox', { name: words.receiver }).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.ant-select-item-option', { hasText: words.noReceiver }).waitFor()
  for (let tries = 0; tries < 6 && (await page.locator('.ant-select-item-option-active', { hasText: words.noReceiver }).count()) === 0; tries += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.closeForNight }).waitFor()
  await look('night-closing')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.closedForNight).waitFor()
  await page.getByText(text.paper.savedNotPrinted).waitFor()
  await look('night-closed')
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test('the next morning two count it together, and the shift begins', async () => {
  const { page } = foyer
  await page.keyboard.press('Control+Enter')
  await signIn(page, 'chenhao')
  const open = page.getByRole('button', { name: /^开箱/ })
  await open.focus()
  await page.keyboard.press('Enter')
  await page.locator('.count-table input').first().and(page.locator(':focus')).waitFor()
  await look('night-opening')
  expect(await faultsOf(page)).toEqual([])
  await countNotes(50_000)
  await page.keyboard.press('Alt+a')
  await page.getByRole('combobox', { name: text.words.secondPerson }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.theirPassword, { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.today.shiftFloat).waitFor()
  await goTo(page, '#/shift?tab=earlier')
  await page.getByRole('grid', { name: words.tabs.earlier }).getByText(/过夜封存/).waitFor()
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test('nothing was complained of', () => {
  expect(foyer.problems).toEqual([])
})

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallOutput } from '../../shared/contract/index.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import type { SeededDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
let desk: SeededDesk
const text = textOf('zh-CN')
const words = text.prepay

beforeAll(async () => {
  foyer = await openFoyer()
  desk = await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `prepay-${name}.png`) })
}

/** The n-th household that owes one month of 126.05 ㎡ and nothing else. */
async function roomThatOwes(nth: number): Promise<CallOutput<'premises.list'>['rows'][number]> {
  const answer = await foyer.served.call('premises.list', { pageSize: 200 }, desk.cashier)
  if (!answer.ok) throw new Error(answer.error.code)
  const room = (answer.value as CallOutput<'premises.list'>).rows.filter((row) => row.openFen === 29_622 && row.owners !== '')[nth]
  if (!room) throw new Error('no room owes')
  return room
}

/** Goes to an act of the page by Tab, as hands do, and presses it. */
async function pressByTab(page: Page, name: string): Promise<void> {
  const wanted = page.getByRole('button', { name }).and(page.locator(':focus'))
  for (let step = 0; step < 80 && (await wanted.count()) === 0; step += 1) await page.keyboard.press('Tab')
  await wanted.waitFor({ timeout: 1000 })
  await page.keyboard.press('Enter')
}

test('a manager makes an offer with the keyboard alone; what cannot be is refused at its field', async () => {
  const { page } = foyer
  await goTo(page, '#/tariffs?tab=offers')
  await page.getByText(words.noOffers).waitFor()
  await look(page, 'offers-empty')
  await page.keyboard.press('F10')
  await field(page, words.offer).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('年缴九五折')
  await field(page, words.percentSize).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('100')
  await field(page, words.refundRule).focus()
  await page.keyboard.type('提前退的，已用月份按原价计，余款退还')
  await page.keyboard.press('Control+Enter')
  await page.getByText('请填 1 到 99 的整数。').waitFor()
  await field(page, words.percentSize).and(page.locator(':focus')).waitFor()
  await look(page, 'offer-refused')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('5')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('gridcell', { name: '预缴 12 个月减 5%' }).waitFor()
  await page.getByRole('button', { name: words.addOffer }).waitFor()
  await page.keyboard.press('F10')
  await field(page, words.offer).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('满半年送半月')
  await page.getByRole('radio', { name: words.givesKinds['free-months'] }).focus()
  await page.keyboard.press('Space')
  await field(page, words.months).fill('6')
  await field(page, words.freeSize).fill('1')
  await field(page, words.refundRule).fill('提前退的不退送的月份')
  await look(page, 'offer-free')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('gridcell', { name: '预缴 6 个月送 1 个月' }).waitFor()
  await look(page, 'offers')
}, 60_000)

test('a year is paid ahead under the offer with the keyboard alone, and taken back before it is paid', async () => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'limin')
  const room = await roomThatOwes(0)
  await goTo(page, `#/collect?premises=${room.premisesId}`)
  await field(page, text.words.method.cash).waitFor()
  await pressByTab(page, words.add)
  await page.getByRole('combobox', { name: words.item }).and(page.locator(':focus')).waitFor()
  await page.getByText('2027-11-30', { exact: true }).waitFor()
  await page.keyboard.press('Tab')
  await page.getByRole('combobox', { name: words.offerAtTill }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /满半年送半月/ }).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option', { name: /年缴九五折/ }).waitFor({ state: 'attached' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('−177.73').waitFor()
  await page.getByText('3,376.91').waitFor()
  await look(page, 'till-form')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(/年缴九五折 −177.73/).waitFor()
  await field(page, text.words.method.cash).and(page.locator(':focus')).waitFor()
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBeGreaterThanOrEqual(13)
  await look(page, 'till-charged')
  expect(await faultsOf(page)).toEqual([])
  await pressByTab(page, words.undo)
  await page.getByRole('dialog').waitFor()
  await page.getByRole('dialog').getByRole('button', { name: words.undo }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(words.undone).waitFor()
  expect(await page.getByText(/−177.73/).count()).toBe(0)
  await page.close()
}, 90_000)

test('what was charged ahead is paid at once, and the receipt and paid-until say so', async () => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'limin', 'en')
  const english = textOf('en')
  const room = await roomThatOwes(0)
  await goTo(page, `#/collect?premises=${room.premisesId}`)
  await field(page, english.words.method.cash).waitFor()
  await pressByTab(page, english.prepay.add)
  await page.getByRole('combobox', { name: english.prepay.item }).and(page.locator(':focus')).waitFor()
  await field(page, english.prepay.howMany).fill('3')
  await page.getByText('888.66').first().waitFor()
  await look(page, 'till-form-en')
  await page.keyboard.press('Control+Enter')
  await page.getByText(english.prepay.notPaid).waitFor()
  await look(page, 'till-charged-en')
  await field(page, english.words.method.wechat).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: english.collect.taken }).waitFor()
  await goTo(page, '#/collect')
  await goTo(page, `#/collect?premises=${room.premisesId}`)
  await page.getByText('2027-02-28').first().waitFor()
  expect(await page.getByText(english.prepay.notPaid).count()).toBe(0)
  await page.close()
}, 90_000)

test('why a charge is this much is said in both languages and printed, at the till and in the file of the premises', async () => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'limin')
  const room = await roomThatOwes(1)
  await goTo(page, `#/collect?premises=${room.premisesId}`)
  await field(page, text.words.method.cash).waitFor()
  await pressByTab(page, text.collect.whyOf('物业费'))
  await pressByTab(page, text.explain.other)
  await page.getByText('126.05 m² × 2.35 yuan = 296.22 yuan').waitFor()
  await look(page, 'why')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Alt+P')
  await page.getByRole('complementary', { name: text.paper.title }).getByRole('img').first().waitFor()
  await look(page, 'why-paper')
  await page.keyboard.press('Escape')
  await field(page, text.words.method.cash).waitFor()
  await goTo(page, `#/premises?premises=${room.premisesId}&tab=charges`)
  const first = page.getByRole('row').filter({ hasText: '2026-11' }).first()
  await first.waitFor()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.getByText('126.05 ㎡ × 2.35 元 = 296.22 元').waitFor()
  await look(page, 'history')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Alt+P')
  await page.getByRole('complementary', { name: text.paper.title }).getByRole('img').first().waitFor()
  await look(page, 'history-paper')
  await page.close()
}, 90_000)

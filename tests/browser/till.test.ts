import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import type { CallOutput } from '../../shared/contract/index.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { seedDesk } from './seed-desk.ts'
import type { SeededDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const MONTH = '2026-11'
/** A month of 126.05 ㎡ at 2.35. */
const ONE_MONTH = 29_622

let foyer: OpenedFoyer
let desk: SeededDesk
const text = textOf('zh-CN')

beforeAll(async () => {
  foyer = await openFoyer()
  desk = await seedDesk(foyer.served, MONTH)
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
}, 120_000)

afterAll(() => foyer.close())

/** Opens the till for the n-th household that owes one month and nothing else. */
async function openTill(nth: number): Promise<void> {
  const room = (await roomsThatOwe(ONE_MONTH))[nth]
  await goTo(foyer.page, `#/collect?premises=${room?.premisesId}`)
  await foyer.page.getByRole('link', { name: room?.room ?? '', exact: true }).waitFor()
}

async function roomsThatOwe(openFen: number): Promise<CallOutput<'premises.list'>['rows']> {
  const answer = await foyer.served.call('premises.list', { pageSize: 200 }, desk.cashier)
  if (!answer.ok) throw new Error(answer.error.code)
  return (answer.value as CallOutput<'premises.list'>).rows.filter((row) => row.openFen === openFen && row.owners !== '')
}

test('the plain case takes four keys beyond the search', async () => {
  const { page } = foyer
  const room = (await roomsThatOwe(ONE_MONTH))[0]
  await page.keyboard.press('Control+K')
  await page.keyboard.type(room?.code ?? '')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(text.words.method.cash, { exact: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.collect.notesChecked).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: text.collect.taken }).waitFor()
  expect(await page.locator('.collected-sums').innerText()).toContain('296.20')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('F2')
  await page.getByLabel(text.collect.choose).and(page.locator(':focus')).waitFor()
})

test('a disputed charge stays open, cash is rounded down and the change shown', async () => {
  const { page } = foyer
  await openTill(1)
  await page.getByRole('button', { name: text.collect.addOneOff }).click()
  await page.locator('input[name="description"]').fill('9–10 月 18.5 吨')
  await page.locator('input[name="amount"]').fill('92.5')
  await page.keyboard.press('Enter')
  const water = page.getByRole('listitem').filter({ hasText: '9–10 月' })
  await water.getByRole('button').first().click()
  await page.locator('input[name="reason"]').fill('水表读数不对')
  await page.keyboard.press('Control+Enter')
  await water.getByText(text.collect.disputed, { exact: true }).waitFor()
  expect(await water.getByRole('checkbox').isChecked()).toBe(false)

  await page.getByLabel(text.words.method.cash, { exact: true }).fill('400')
  expect(await page.locator('.till-change').innerText()).toContain('103.80')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['notes-not-checked'] as string).waitFor()
  expect(await page.getByLabel(text.collect.notesChecked).evaluate((tick) => tick === document.activeElement)).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: text.collect.taken }).waitFor()
  expect(await page.locator('.collected-sums').innerText()).toContain('103.80')

  await page.getByRole('button', { name: text.collect.sameAgain }).click()
  await page.getByText(text.collect.chosen(0, 1)).waitFor()
})

test('what was typed at the till outlives a reload', async () => {
  const { page } = foyer
  await openTill(2)
  await page.getByLabel(text.words.method.wechat, { exact: true }).fill('100')
  await page.keyboard.press('Tab')
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByRole('button', { name: text.ui.draftDiscard }).waitFor()
  expect(await page.getByLabel(text.words.method.wechat, { exact: true }).inputValue()).toBe('100.00')
  await page.getByRole('button', { name: text.ui.draftDiscard }).click()
  await expect.poll(() => page.getByLabel(text.words.method.wechat, { exact: true }).inputValue()).toBe('')
})

test('one sum goes to the oldest charges, and what is over becomes a prepayment', async () => {
  const { page } = foyer
  await openTill(3)
  await page.getByLabel(text.collect.oneSum).fill('500')
  await page.getByRole('button', { name: text.collect.restToPrepaid }).click()
  expect(await page.locator('.payment .sums').innerText()).toContain('500.00')
  expect(foyer.problems).toEqual([])
})

test('a payment another window took meanwhile is named, and what was typed for the old sums is gone', async () => {
  const { page } = foyer
  const { premisesId } = (await roomsThatOwe(ONE_MONTH))[4] ?? { premisesId: 0 }
  await openTill(4)
  await page.getByLabel(text.words.method.wechat, { exact: true }).fill('296.22')
  const open = await foyer.served.call('charges.open', { premisesIds: [premisesId] }, desk.cashier)
  if (!open.ok) throw new Error(open.error.code)
  const { charges, payers } = open.value as CallOutput<'charges.open'>
  const taken = await foyer.served.call('payments.collect', {
    requestId: newRequestId(), premisesId, payerName: payers[0]?.name ?? '住户', payerPartyId: null, notesChecked: true, prepayments: [], deposits: [],
    charges: charges.map((charge) => ({ chargeId: charge.chargeId, amountFen: charge.openFen })), methods: [{ method: 'wechat', amountFen: ONE_MONTH, reference: '' }],
  }, desk.cashier)
  if (!taken.ok) throw new Error(JSON.stringify(taken.error))
  await page.keyboard.press('Control+Enter')
  const number = (taken.value as CallOutput<'payments.collect'>).receipts[0]?.number ?? ''
  await page.getByText(`最近一张收据是 ${number}`).waitFor()
  expect(await page.getByLabel(text.words.method.wechat, { exact: true }).inputValue()).toBe('')
  await page.getByText(text.collect.nothingOpen).waitFor()
})

test('what cannot be read is the reason, not the sums', async () => {
  const { page } = foyer
  await openTill(4)
  await page.getByLabel(text.words.method.cash, { exact: true }).fill('12.345')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(text.words.method.cash, { exact: true }).and(page.locator(':focus')).waitFor()
  expect(await page.locator('.payment .field-error').count()).toBe(1)
  expect(await page.locator('.payment').innerText()).not.toContain('现金还差')
})

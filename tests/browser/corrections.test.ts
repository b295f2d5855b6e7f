import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { PASSWORD, seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const PICTURES = process.env['FOYER_LOOK']

let foyer: OpenedFoyer
beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
}, 120_000)
afterAll(() => foyer.close())

async function look(name: string): Promise<void> {
  if (PICTURES) await foyer.page.screenshot({ path: `${PICTURES}/${name}.png` })
}

test('a receipt of the running shift is voided by two, by keys alone', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  await signIn(page, 'limin')
  await goTo(page, '#/receipts')
  const grid = page.getByRole('grid', { name: text.receipts.list })
  await grid.waitFor()
  await grid.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: text.corrections.void }).waitFor()
  await look('receipt-state')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Alt+z')
  await page.getByLabel(text.corrections.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('收错户')
  await page.getByRole('combobox', { name: text.words.secondPerson }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await look('void')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['parts-not-back'] as string).waitFor()
  await page.keyboard.press('Space')
  await page.getByLabel(text.words.theirPassword, { exact: true }).focus()
  await page.keyboard.press('Control+Enter')
  await page.locator('.receipt-state .danger').waitFor()
  await grid.getByText(text.corrections.voided, { exact: true }).waitFor()
  await look('voided')
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test.skipIf(process.env.FOYER_WINDOW === 'electron')('a part of a receipt of another shift is reversed on a red one, in English', async () => {
  const page = await foyer.anotherWindow()
  const text = textOf('en')
  await signIn(page, 'zhoumin', 'en')
  await handOver()
  await goTo(page, '#/receipts')
  const grid = page.getByRole('grid', { name: text.receipts.list })
  await grid.waitFor()
  await grid.locator('tbody tr').nth(2).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: text.corrections.reverse }).waitFor()
  await page.keyboard.press('Alt+x')
  await page.locator('input[name="lines.0.amountFen"]:focus').waitFor()
  await page.keyboard.type('12.00')
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/reverse-en.png` })
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel(text.corrections.reason, { exact: true }).fill('charged twice')
  await page.getByRole('combobox', { name: text.words.secondPerson }).focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Control+Enter')
  await grid.getByText(text.corrections.red, { exact: true }).waitFor()
  await page.getByText(text.corrections.reversesOf).waitFor()
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/red-en.png` })
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

/** The cashier hands the drawer over to the manager. */
async function handOver(): Promise<void> {
  const { session } = await value<{ session: string }>('session.signIn', { user: 'limin', password: PASSWORD }, '')
  const { shift } = await value<{ shift: { id: number } }>('shift.current', {}, session)
  const count = (methods: object[]) => value<{ countId: number; countedFen: number }>('shift.count', { requestId: newRequestId(), shiftId: shift.id, lines: [{ valueFen: 10_000, count: 20 }], methods }, session)
  await count([])
  const { methods } = await value<{ methods: { method: string; count: number; sumFen: number }[] }>('shift.sheet', { shiftId: shift.id }, session)
  const { countId, countedFen } = await count(methods.filter((row) => row.method !== 'cash'))
  const { matters } = await value<{ matters: { key: string }[] }>('shift.sheet', { shiftId: shift.id }, session)
  const input = { shiftId: shift.id, countId, nextFloatFen: Math.min(countedFen, 50_000), slipNumber: 'J-1', differenceReason: '试', remark: '', matters: matters.map(({ key }) => ({ key, accepted: true, note: '' })) }
  const { ticket: giverTicket } = await value<{ ticket: string }>('approvals.signOwn', { password: PASSWORD, call: 'shift.handOver', input }, session)
  const { ticket } = await value<{ ticket: string }>('approvals.give', { user: 'zhoumin', password: PASSWORD, call: 'shift.handOver', input }, session)
  await value('shift.handOver', { requestId: newRequestId(), ...input, giverTicket, ticket }, session)
}

async function value<T>(name: string, input: object, session: string): Promise<T> {
  const answer = await foyer.served.call(name, input, session)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { PASSWORD, seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const PICTURES = process.env['FOYER_LOOK']

let foyer: OpenedFoyer
/** The codes of the envelopes, by label: a window shows them only on paper. */
let codes: { label: string; secret: string }[]
beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  const manager = await value<{ session: string }>('session.signIn', { user: 'zhoumin', password: PASSWORD }, '')
  codes = (await value<{ codes: typeof codes }>('sealedCodes.issue', { count: 2 }, manager.session)).codes
  await foyer.page.reload()
}, 120_000)
afterAll(() => foyer.close())

async function value<T>(name: string, input: object, session: string): Promise<T> {
  const answer = await foyer.served.call(name, input, session)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as T
}

async function look(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}

async function openReceipt(page: Page, list: string, row: number): Promise<void> {
  await goTo(page, '#/receipts')
  const grid = page.getByRole('grid', { name: list })
  await grid.waitFor()
  await grid.locator('tbody tr').nth(row).focus()
  await page.keyboard.press('Enter')
}

/** Chooses in a select by arrows: the one whose words these are. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true })
  await select.focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option }).first().waitFor()
  for (let step = 0; step < 40; step += 1) {
    if ((await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option-active').last().innerText()).includes(option)) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
}

test('a way of paying is put right with the code of an envelope, by keys alone, and the slip is there to print', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  await signIn(page, 'limin')
  await openReceipt(page, text.receipts.list, 1)
  await page.getByRole('button', { name: text.corrections.correct }).waitFor()
  await look(page, 'correct-acts')
  await page.keyboard.press('Alt+g')
  await page.getByRole('radio', { name: text.corrections.kinds.method }).and(page.locator(':focus')).waitFor()
  await choose(page, text.corrections.toMethod, text.words.method.alipay)
  await page.getByLabel(text.corrections.reference).focus()
  await page.keyboard.type('42000078')
  await page.getByLabel(text.corrections.reason, { exact: true }).focus()
  await page.keyboard.type('支付宝付的，点错了')
  await choose(page, text.words.secondPerson, `${text.words.sealedCode} A-01`)
  await page.getByLabel(text.words.sealedCode, { exact: true }).focus()
  await page.keyboard.type('AAAA-BBBB')
  await look(page, 'correct-method')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText(text.errors['sealed-code-wrong'] as string).waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(codes[0]?.secret ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'GZ2026-000001' }).waitFor()
  await page.getByRole('complementary', { name: text.corrections.slip }).locator('canvas').first().waitFor()
  await look(page, 'corrected')
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test('another room gets what was taken for the wrong one, in English; the manager confirms the code', async () => {
  const page = await foyer.anotherWindow()
  const text = textOf('en')
  await signIn(page, 'zhoumin', 'en')
  await page.getByRole('grid', { name: text.sealedCodes.waiting }).waitFor()
  await look(page, 'today-codes-en')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('grid', { name: text.sealedCodes.waiting }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: text.sealedCodes.right }).and(page.locator(':focus')).waitFor()
  await look(page, 'code-confirm-en')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: text.sealedCodes.list }).getByText(text.sealedCodes.states.confirmed, { exact: true }).waitFor()
  await openReceipt(page, text.receipts.list, 2)
  await page.getByRole('button', { name: text.corrections.correct }).waitFor()
  await page.keyboard.press('Alt+g')
  await page.getByRole('radio', { name: text.corrections.kinds.method }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const room = page.getByRole('combobox', { name: text.corrections.toRoom, exact: true })
  await room.focus()
  await page.keyboard.type('1-1-20')
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  await choose(page, text.corrections.toLine, text.corrections.toPrepaid)
  await page.getByLabel(text.corrections.amount, { exact: true }).fill('10.00')
  await page.getByLabel(text.corrections.reason, { exact: true }).fill('wrong room')
  await choose(page, text.words.secondPerson, '李敏')
  await page.getByLabel(text.words.theirPassword, { exact: true }).fill(PASSWORD)
  await look(page, 'correct-premises-en')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'GZ2026-000002' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test('codes are made by keys, and their sheet is shown this once', async () => {
  const page = await foyer.anotherWindow()
  const text = textOf('zh-CN')
  await signIn(page, 'zhoumin')
  await goTo(page, '#/settings?tab=codes')
  await page.getByRole('button', { name: text.sealedCodes.issue }).waitFor()
  await page.keyboard.press('F10')
  await page.locator('input[name="count"]:focus').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('6')
  await look(page, 'codes-new')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: text.sealedCodes.once }).locator('canvas').first().waitFor()
  await page.getByRole('grid', { name: text.sealedCodes.list }).getByText('B-06').waitFor()
  await look(page, 'codes-sheet')
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
let premisesId: number
let openFen: number
const text = textOf('zh-CN')

beforeAll(async () => {
  foyer = await openFoyer()
  const { cashier } = await seedDesk(foyer.served, '2026-11')
  const answer = await foyer.served.call('premises.list', { pageSize: 60 }, cashier)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { rows } = answer.value as { rows: { premisesId: number; openFen: number; owners: string }[] }
  const owing = rows.find((row) => row.openFen > 0 && row.owners !== '')
  premisesId = owing?.premisesId ?? 0
  openFen = owing?.openFen ?? 0
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
  foyer.page.setDefaultTimeout(10_000)
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `stock-${name}.png`) })
}

/** Types into the fields one after the other, from the one that has the focus. */
async function typeThrough(page: Page, values: readonly string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    if (index > 0) await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type(value)
  }
}

test('a book comes in, is given out, fills in the next form at the till, and a skipped form is reported lost, with the keyboard alone', async () => {
  const { page } = foyer
  const words = text.stock
  await page.keyboard.press('Alt+B')
  await page.getByText(words.none).waitFor()
  await look(page, 'empty')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('F10')
  await page.locator('input[name="name"]:focus').waitFor()
  await typeThrough(page, ['收款收据 第 7 本', '0012346', '0012395'])
  await page.getByText(words.size(50)).waitFor()
  await page.keyboard.press('Tab')
  await typeThrough(page, ['2026-11-01', '财务部'])
  await look(page, 'add')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: '收款收据 第 7 本' }).waitFor()
  await page.keyboard.press('Alt+G')
  await page.getByRole('group', { name: words.station }).locator('input:focus').waitFor()
  await look(page, 'give')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('complementary').getByText(words.states.given).first().waitFor()

  await goTo(page, `#/collect?premises=${premisesId}`)
  const paper = page.getByLabel(text.collect.paperNumber)
  await paper.waitFor()
  expect(await paper.inputValue()).toBe('0012346')
  await look(page, 'till')
  await paper.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('0012349')
  await page.locator('[data-till="methods.wechat"]').fill((openFen / 100).toFixed(2))
  await page.keyboard.press('Control+Enter')
  // Another form than the next one: said once at the field, then taken.
  await page.getByText(/应为 0012346/).waitFor()
  await look(page, 'not-next')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.collect.printReceipts).first().waitFor()

  await page.keyboard.press('F8')
  await page.getByText(words.gapLine('0012346', '0012348', 3)).waitFor()
  await look(page, 'hand-over')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: words.lose }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('alert').getByText(words.gapLine('0012346', '0012348', 3)).waitFor()
  await look(page, 'book')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: words.lose }).focus()
  await page.keyboard.press('Enter')
  await page.locator('input[name="from"]:focus').waitFor()
  expect(await page.locator('input[name="to"]').inputValue()).toBe('0012348')
  await page.getByLabel(words.loseReason).focus()
  await page.keyboard.type('开箱时已缺')
  await look(page, 'lose')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText('开箱时已缺').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
  await page.keyboard.press('F8')
  await page.getByRole('region', { name: words.shiftTitle }).getByText('0012350').waitFor()
  expect(foyer.problems).toEqual([])
}, 120_000)

test('a receipt asks for its invoice; finance enters the number, hands it out and enters the red one, with the keyboard alone', async () => {
  const { page } = foyer
  const words = text.invoices
  await page.keyboard.press('F7')
  await page.getByRole('grid').locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.ask }).waitFor()
  await look(page, 'receipt')
  await page.keyboard.press('Alt+K')
  await page.getByRole('radio', { name: words.buyers.person }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Tab')
  await typeThrough(page, ['福州云栖科技有限公司', '91350100M000100Y44', 'cw@example.com'])
  await page.keyboard.press('Enter')
  await page.getByText(text.errors['tax-number-wrong'] as string).waitFor()
  await look(page, 'ask')
  expect(await faultsOf(page)).toEqual([])
  await typeThrough(page, ['91350100M000100Y43'])
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.states.asked }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText('91350100M000100Y43').waitFor()
  await look(page, 'invoice')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Alt+G')
  await page.locator('input[name="number"]:focus').waitFor()
  await page.keyboard.type('123')
  await page.keyboard.press('Enter')
  await page.getByText(text.errors['invoice-number-form'] as string).waitFor()
  await typeThrough(page, ['26332000000000000001'])
  await look(page, 'issue')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.exchange }).and(page.locator('aside button')).waitFor()
  await page.keyboard.press('Alt+G')
  await page.getByRole('complementary').getByText(words.states.exchanged).waitFor()
  await page.getByRole('button', { name: words.red }).focus()
  await page.keyboard.press('Enter')
  await page.locator('input[name="redNumber"]:focus').waitFor()
  await typeThrough(page, ['26332000000000000002'])
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText(words.states.red).waitFor()
  await look(page, 'red')
  expect(await faultsOf(page)).toEqual([])
  expect(foyer.problems).toEqual([])
}, 120_000)

test('both pages stand in English, and a clerk sees the books but gives none out', async () => {
  const { page } = foyer
  const english = textOf('en')
  await page.getByRole('button', { name: text.shell.signOut }).click()
  await signIn(page, 'chenhao', 'en')
  await goTo(page, '#/stock?book=1')
  await page.getByRole('complementary').getByText(english.stock.moves).waitFor()
  await settled(page)
  await look(page, 'en-books')
  expect(await faultsOf(page)).toEqual([])
  expect(await page.getByRole('button', { name: english.stock.add }).count()).toBe(0)
  expect(await page.getByRole('button', { name: english.stock.return }).count()).toBe(0)
  expect(await page.getByRole('button', { name: english.stock.lose }).count()).toBe(1)
  await goTo(page, '#/stock?tab=invoices&invoice=1')
  await page.getByRole('complementary').getByText('26332000000000000002').waitFor()
  await look(page, 'en-invoices')
  expect(await faultsOf(page)).toEqual([])
  expect(foyer.problems).toEqual([])
}, 60_000)

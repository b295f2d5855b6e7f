import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
const text = textOf('zh-CN')
const words = text.billing

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `billing-${name}.png`) })
}

test('a run somebody has paid of is not taken back as a whole, one premises of it is, and is billed again, with the keyboard alone', async () => {
  const { page } = foyer
  await goTo(page, '#/billing')
  await page.getByRole('gridcell', { name: '2026-11' }).first().waitFor()
  await page.getByRole('grid', { name: words.runs }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('单价有误')
  await page.keyboard.press('Control+Enter')
  await page.getByText('不能撤回').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await look(page, 'undo-refused')
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: words.undoOne }).and(page.locator(':checked')).waitFor({ state: 'attached' })
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['choose-premises'] as string).waitFor()
  await page.getByRole('combobox', { name: text.words.room }).focus()
  await page.keyboard.type('1-1-502')
  await page.getByRole('option', { name: /502/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await look(page, 'undo-one')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已撤回' }).waitFor()
  await page.getByRole('button', { name: /^出账 \d+ 笔/ }).waitFor()
  await look(page, 'undone')
  expect(await faultsOf(page)).toEqual([])
}, 90_000)

test('a month that is over is closed and opened again, with the keyboard alone', async () => {
  const { page } = foyer
  await goTo(page, '#/billing?tab=months')
  const months = page.getByRole('grid', { name: words.months })
  const october = months.locator('tbody tr').filter({ hasText: '2026-10' })
  await october.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: words.closeOf('2026-10') }).waitFor()
  await look(page, 'close')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await october.getByText('已结').waitFor()
  await october.focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['empty'] as string).waitFor()
  await page.keyboard.type('补一笔')
  await look(page, 'reopen')
  await page.keyboard.press('Control+Enter')
  await october.getByText('重开：补一笔').waitFor()
}, 90_000)

test('a cashier waives a part of a charge at the till; more than the limit asks for the manager', async () => {
  const { page } = foyer
  await page.getByRole('button', { name: text.shell.signOut }).click()
  await signIn(page, 'limin')
  await goTo(page, '#/collect')
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: text.collect.choose }).fill('1-1-602')
  await page.getByRole('option', { name: /602/ }).first().waitFor()
  await page.keyboard.press('Enter')
  // The till puts the focus where the money is typed once it has read the charges; only then does the clerk look elsewhere.
  await page.getByLabel(text.words.method.cash, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: /^为何这个数/ }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: text.collect.waive, exact: true }).focus()
  await page.keyboard.press('Enter')
  const amount = page.getByLabel(text.collect.waiveAmount, { exact: true })
  await amount.and(page.locator(':focus')).waitFor()
  await page.getByLabel(text.words.theirPassword, { exact: true }).waitFor()
  await look(page, 'waive-manager')
  expect(await faultsOf(page)).toEqual([])
  await amount.fill('10')
  await page.getByLabel(text.words.theirPassword, { exact: true }).waitFor({ state: 'detached' })
  await page.getByLabel(text.collect.waiveReason, { exact: true }).focus()
  await page.keyboard.type('电梯停运')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.collect.adjusted('10.00')).first().waitFor()
  await look(page, 'waived')
}, 90_000)

test('a manager sets the late fee of an item, and the till shows it until the desk takes it in', async () => {
  const { page } = foyer
  const tariffs = text.tariffs
  await page.getByRole('button', { name: text.shell.signOut }).click()
  await signIn(page, 'zhoumin')
  await goTo(page, '#/tariffs')
  await page.getByRole('gridcell', { name: '物业费' }).first().waitFor()
  await page.locator('tbody tr').filter({ hasText: '物业费' }).first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: tariffs.lateFee, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: tariffs.lateFeeNo }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowRight')
  const rate = page.getByLabel(tariffs.lateFeeRate, { exact: true })
  await rate.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('半')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['rate-form'] as string).waitFor()
  await rate.fill('1')
  await look(page, 'late-fee-rule')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(tariffs.lateFeeADay(1)).waitFor()
  await page.getByRole('button', { name: text.shell.signOut }).click()
  await signIn(page, 'limin')
  await page.keyboard.press('F2')
  await page.getByRole('combobox', { name: text.collect.choose }).fill('1-1-602')
  await page.getByRole('option', { name: /602/ }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('（未计入）').first().waitFor()
  await page.getByLabel(text.words.method.cash, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: /^为何这个数/ }).first().focus()
  await page.keyboard.press('Enter')
  await look(page, 'late-fee-till')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: text.collect.claimLate }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('（未计入）').first().waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: /违约金/ }).waitFor()
  await look(page, 'late-fee-taken')
}, 90_000)

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
  await page.getByText('1栋1单元502').last().waitFor()
  await look(page, 'undo-one')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('status').filter({ hasText: '已撤回' }).waitFor()
  await page.getByRole('button', { name: /^出账 \d+ 笔/ }).waitFor()
  await look(page, 'undone')
  expect(await faultsOf(page)).toEqual([])
}, 90_000)

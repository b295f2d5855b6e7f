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
const words = text.dunning

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `dunning-${name}.png`) })
}
const panel = (page: Page) => page.getByRole('button', { name: words.addContact })

test('who owes is found, called, chosen and written to, with the keyboard alone', async () => {
  const { page } = foyer
  await page.keyboard.press('Alt+6')
  const grid = page.getByRole('grid', { name: words.list })
  await grid.waitFor()
  await grid.locator('tbody tr').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await panel(page).waitFor()
  await look(page, 'panel')
  await page.keyboard.press('Alt+n')
  await page.getByLabel(words.said).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('业主说月底前交')
  await page.getByLabel(words.promisedFen).focus()
  await page.keyboard.type('100')
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['promise-day-needed'] as string).waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('promisedOn')
  await look(page, 'refused')
  await page.keyboard.type(await today(page))
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.promise(await today(page), '100.00')).waitFor()
  await page.getByText(words.promiseStates.due, { exact: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Alt+x')
  await page.getByRole('button', { name: words.issue(1) }).waitFor()
  await page.keyboard.press('F10')
  await page.getByLabel(words.level).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.issued(1)).waitFor()
  await page.locator('.paper-page canvas').first().waitFor()
  await look(page, 'issued')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^CS\d{4}-000001$/ }).waitFor()
}, 90_000)

test('a scanned notice opens the till with its charges ticked', async () => {
  const { page } = foyer
  await page.keyboard.press('Control+k')
  // A scanner types faster than any answer comes, and ends with Enter.
  await page.keyboard.type(`CS${(await today(page)).slice(0, 4)}-000001`)
  await page.keyboard.press('Enter')
  await page.locator('.charge').first().waitFor()
  expect(await page.evaluate(() => location.hash)).toMatch(/^#\/collect\?premises=\d+/)
  expect(await page.locator('.charge input[type="checkbox"]:not(:checked)').count()).toBe(0)
  await page.keyboard.press('F2')
  await page.getByLabel(text.collect.choose).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(`CS${(await today(page)).slice(0, 4)}-000001`)
  await page.keyboard.press('Enter')
  await page.locator('.charge').first().waitFor()
}, 60_000)

test('the promise that is due stands on the first page, and is settled', async () => {
  const { page } = foyer
  await goTo(page, '#/')
  const grid = page.getByRole('grid', { name: words.promises })
  await grid.waitFor()
  await look(page, 'today')
  await grid.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.settle.kept, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText(words.promiseStates.kept, { exact: true }).and(page.locator('.mark-good')).waitFor()
  await goTo(page, '#/')
  await page.getByRole('heading', { name: text.today.tasks }).waitFor()
  await grid.waitFor({ state: 'detached' })
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test.each(['zh-CN', 'en'] as const)('list, panel and form are sound and fit the screen, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  const { dunning } = textOf(language)
  await goTo(page, '#/dunning')
  await page.getByRole('grid', { name: dunning.list }).waitFor()
  await look(page, `${language}-list`)
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('combobox', { name: dunning.age }).click()
  await page.locator('.ant-select-item-option', { hasText: dunning.ageChoices.overdue }).click()
  await page.keyboard.press('Alt+a')
  await page.getByText(/\d/).first().waitFor()
  await page.getByRole('grid', { name: dunning.list }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: dunning.addContact }).waitFor()
  await look(page, `${language}-panel`)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('F10')
  await page.getByLabel(dunning.level).and(page.locator(':focus')).waitFor()
  await look(page, `${language}-issue`)
  expect(await faultsOf(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}, 60_000)

async function today(page: Page): Promise<string> {
  return page.evaluate(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()))
}

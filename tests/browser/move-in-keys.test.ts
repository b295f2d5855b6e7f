import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { choose, walkIn } from '../support/walk-day.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
const text = textOf('zh-CN')
const words = text.moveIn

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
}, 120_000)

afterAll(() => foyer.close())

test('Ctrl+Enter reaches the form that has the focus, also from a list', async () => {
  const { page } = foyer
  const heading = (step: keyof typeof text.words.steps) => page.getByRole('heading', { name: text.words.steps[step] })
  await goTo(page, '#/move-in')
  await choose(walkIn(page, 'zh-CN'), words.premises, '1栋1单元103', '欧阳辉')
  await page.getByRole('radio', { name: words.moverKind.tenant, exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await heading('owner-confirmation').waitFor()
  await page.getByRole('combobox', { name: words.owner }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.field-error').first().waitFor()
  expect(await page.locator('.field-error').allInnerTexts()).toEqual([text.errors['choose-one'], text.errors['choose-one']])
  await page.getByRole('button', { name: text.cases.waive }).click()
  await page.getByLabel(text.cases.waiveReason).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.case-asking .field-error').waitFor()
  await page.keyboard.type('业主在场')
  await page.keyboard.press('Control+Enter')
  await heading('identity').waitFor()
  await page.getByText(text.cases.waivedFor('业主在场')).waitFor()
}, 60_000)

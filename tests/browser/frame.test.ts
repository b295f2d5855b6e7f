import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'
import type { Language } from './signed-in.ts'

let foyer: OpenedFoyer
beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  await foyer.page.reload()
}, 120_000)
afterAll(() => foyer.close())

const PAGES = ['/', '/receipts', '/shift?tab=earlier', '/day', '/settings', '/settings?tab=people', '/settings?tab=backups', '/settings?tab=exports', '/settings?tab=about', '/password', '/nowhere']

describe.each(['zh-CN', 'en'] as const satisfies readonly Language[])('in %s', (language) => {
  const text = textOf(language)

  test('the sign-in page, and a wrong password', async () => {
    const page = await foyer.anotherWindow()
    await page.locator('input[name="user"]').waitFor()
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.type('limin')
    await page.keyboard.press('Enter')
    await page.keyboard.type('not this one')
    await page.keyboard.press('Enter')
    await page.getByText(text.errors['password-wrong'] as string).waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('password')
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  test('every page of a manager passes axe and fits the screen', async () => {
    const page = await foyer.anotherWindow()
    await signIn(page, 'zhoumin', language)
    const faults: string[] = []
    for (const path of PAGES) {
      await goTo(page, `#${path}`)
      await page.locator('#page-title').waitFor()
      await expect.poll(() => page.locator('[aria-busy="true"]').count()).toBe(0)
      faults.push(...(await faultsOf(page)).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
    await page.close()
  }, 120_000)

  test('a page that the post does not include says so', async () => {
    const page = await foyer.anotherWindow()
    await signIn(page, 'chenhao', language)
    expect(await page.getByRole('link', { name: text.shell.rail.day, exact: true }).count()).toBe(0)
    await goTo(page, '#/day')
    await page.getByRole('heading', { name: text.ui.refusedTitle }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })
})

test('what was typed is there again after a reload', async () => {
  const text = textOf('zh-CN')
  const page = await foyer.anotherWindow()
  await signIn(page, 'limin')
  await page.keyboard.press('Alt+n')
  await page.getByLabel(text.today.taskText, { exact: true }).fill('三号楼门禁坏了')
  await page.getByLabel(text.today.taskDue, { exact: true }).focus()
  await page.waitForTimeout(300)
  await page.reload()
  await page.getByRole('navigation', { name: text.shell.menu }).waitFor()
  await page.keyboard.press('Alt+n')
  await expect.poll(() => page.getByLabel(text.today.taskText, { exact: true }).inputValue()).toBe('三号楼门禁坏了')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: text.today.tasks }).getByText('三号楼门禁坏了').waitFor()
  await page.close()
})

test('another window sees a new task without being touched', async () => {
  const text = textOf('zh-CN')
  const one = await foyer.anotherWindow()
  const two = await foyer.anotherWindow()
  await signIn(one, 'limin')
  await signIn(two, 'chenhao')
  await one.keyboard.press('Alt+n')
  await one.getByLabel(text.today.taskText, { exact: true }).fill('快递柜漏水')
  await one.keyboard.press('Control+Enter')
  await expect.poll(() => two.getByText('快递柜漏水').count()).toBe(1)
  await one.close()
  await two.close()
})

test('nothing was complained of', () => {
  expect(foyer.problems).toEqual([])
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatMoney, fen } from '../../shared/money.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { PASSWORD, seedDesk } from './seed-desk.ts'
import type { SeededDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const text = textOf('zh-CN')
const words = text.shift

let foyer: OpenedFoyer
let desk: SeededDesk
let page: Page

beforeAll(async () => {
  foyer = await openFoyer()
  desk = await seedDesk(foyer.served, '2026-11')
  page = foyer.page
  await page.reload()
  await signIn(page, 'limin')
}, 120_000)
afterAll(() => foyer.close())

/** Notes and coins that come to an amount, largest first. */
function piecesFor(amountFen: number): number[] {
  let left = amountFen
  return [10000, 5000, 2000, 1000, 500, 100, 50, 10].map((value) => {
    const count = Math.floor(left / value)
    left -= count * value
    return count
  })
}

test('a receipt is previewed and printed at its paper size, and marked as a reprint the second time', async () => {
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => {
    window.print = () => {
      const sheet = document.querySelector<HTMLImageElement>('.print-sheet img')
      const seen = {
        width: sheet?.getBoundingClientRect().width ?? 0,
        pixels: sheet?.naturalWidth ?? 0,
        deskShown: getComputedStyle(document.getElementById('root') ?? document.body).display,
        pageRule: Array.from(document.querySelectorAll('style'), (style) => style.textContent).find((rule) => rule?.includes('@page')) ?? '',
      }
      Object.assign(window, { printed: seen })
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.keyboard.press('F7')
  const list = page.getByRole('grid', { name: text.receipts.list })
  await list.getByRole('row').nth(1).focus()
  await page.keyboard.press('Enter')
  await page.getByText(text.paper.savedNotPrinted).waitFor()
  await page.keyboard.press('Control+p')
  await page.getByText(text.paper.cameOut).waitFor()
  const printed = await page.evaluate(() => (window as unknown as { printed: { width: number; pixels: number; deskShown: string; pageRule: string } }).printed)
  expect(printed.pageRule).toMatch(/size: 241mm 93\.13mm; margin: 0/)
  expect(printed.width).toBeCloseTo((241 * 96) / 25.4, 0)
  expect(printed.pixels).toBeGreaterThan((241 / 25.4) * 295)
  expect(printed.deskShown).toBe('none')
  await page.keyboard.press('Enter')
  await page.getByText(text.paper.printed(1)).waitFor()
  await page.emulateMedia({ media: 'screen' })
  await page.keyboard.press('Escape')
  await list.getByText(text.receipts.times(1)).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(text.paper.reprintMark(1)).waitFor()
})

test('the shift is counted blind by number and Enter, and the count survives a reload', async () => {
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: words.sheetTitle }).waitFor()
  expect(await page.getByText(words.expected, { exact: true }).count()).toBe(0)
  expect(await page.getByText(text.words.method.cash, { exact: true }).count()).toBe(0)
  for (const count of piecesFor(50000 + desk.cashFen)) {
    await page.keyboard.type(String(count))
    await page.keyboard.press('Enter')
  }
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await page.keyboard.type(formatMoney(fen(desk.wechatFen)))
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  await page.getByText(`${words.difference} · ${words.even}`).waitFor()
  await page.getByText(formatMoney(fen(50000 + desk.cashFen)), { exact: true }).first().waitFor()
  await page.waitForTimeout(600)
  await page.reload()
  await page.getByText(`${words.difference} · ${words.even}`).waitFor()
})

test('nothing is signed while a matter is unanswered or the password is wrong', async () => {
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['not-answered'] as string).waitFor()
  await page.keyboard.press('Alt+a')
  const first = page.getByRole('region', { name: words.matters }).getByRole('listitem').first()
  await first.getByRole('radio', { name: words.reject }).check()
  await page.keyboard.press('Tab')
  await first.getByRole('textbox').fill('业主已自行处理')
  await page.getByRole('combobox', { name: words.receiver }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByLabel(words.giverPassword('李敏'), { exact: true }).fill(PASSWORD)
  await page.getByLabel(words.receiverPassword, { exact: true }).fill('not this one')
  await page.keyboard.press('Enter')
  await page.getByText(/的密码不对，请本人再输一次/).waitFor()
  expect(await page.getByLabel(words.receiverPassword, { exact: true }).inputValue()).toBe('')
})

test('the receiver signs with their own password, the sheet is there to print, and their sign-in waits', async () => {
  await page.getByLabel(words.receiverPassword, { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: words.closed }).waitFor()
  await page.getByText(text.paper.savedNotPrinted).waitFor()
  const receiver = await page.getByText(words.closedBody('李敏', '陈浩')).count() === 1 ? 'chenhao' : 'zhoumin'
  await page.keyboard.press('Control+Enter')
  await expect.poll(() => page.getByLabel(text.session.login, { exact: true }).inputValue()).toBe(receiver)
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText(text.today.shiftFloat).waitFor()
  await goTo(page, '#/shift?tab=earlier')
  const row = page.getByRole('grid', { name: words.tabs.earlier }).getByRole('row').nth(1)
  await row.focus()
  await page.keyboard.press('Enter')
  await page.locator('.paper-page canvas').first().waitFor()
})

test('nothing was complained of', () => {
  expect(foyer.problems).toEqual([])
})

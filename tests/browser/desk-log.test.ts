import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import type { Language } from './signed-in.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
let room: { premisesId: number; room: string; code: string }

beforeAll(async () => {
  foyer = await openFoyer()
  const { cashier } = await seedDesk(foyer.served, '2026-11')
  const answer = await foyer.served.call('premises.list', { pageSize: 20 }, cashier)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const [first] = (answer.value as { rows: (typeof room)[] }).rows
  if (!first) throw new Error('a ledger was read in')
  room = first
  await foyer.page.reload()
  foyer.page.setDefaultTimeout(8_000)
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<string[]> {
  await settled(page)
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `desk-${name}.png`) })
  return faultsOf(page)
}

async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await (key.length === 1 || /^(Alt|Control|Enter|Escape|Tab|Arrow|Space|Delete)/.test(key) ? page.keyboard.press(key) : page.keyboard.type(key))
}
const focused = (page: Page, label: string) => page.getByLabel(label, { exact: true }).and(page.locator(':focus'))

async function signOut(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: textOf(language).shell.signOut }).focus()
  await page.keyboard.press('Enter')
}

test('a manager writes the check lists by keys: adds, puts in order', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').deskChecks
  await signIn(page, 'zhoumin')
  for (const [moment, items] of [['open', ['开电脑和打印机', '空白表格够用', '大堂清洁']], ['equipment', ['验钞机', '打印机']], ['close', ['关电脑', '锁抽屉']]] as const) {
    await goTo(page, '#/')
    await goTo(page, '#/log?tab=checks')
    const chip = page.getByRole('button', { name: words.moments[moment], exact: true })
    await chip.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: words.moments[moment] }).waitFor()
    // What is usual stands there already and gives way to this list.
    const lines = page.locator('.check-row input.ant-input')
    for (const [index, item] of items.entries()) {
      if (index >= await lines.count()) { await lines.last().focus(); await page.keyboard.press('Enter') }
      await lines.nth(index).focus()
      await type(page, 'Control+a', item)
    }
    for (let index = items.length; index < await lines.count(); index += 1) { await lines.nth(index).focus(); await type(page, 'Control+a', 'Delete') }
    if (moment === 'open') {
      await lines.nth(2).focus()
      await page.keyboard.press('Alt+ArrowUp')
      await lines.nth(1).and(page.locator(':focus')).waitFor()
    }
    expect(await look(page, `check-list-${moment}-zh-CN`)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'))
  }
  const { items } = (await foyer.served.call('deskChecks.items', {}, await sessionOf('zhoumin')) as { value: { items: { text: string; active: boolean; moment: string }[] } }).value
  expect(items.filter((item) => item.active).map((item) => item.text)).toEqual(['开电脑和打印机', '大堂清洁', '空白表格够用', '验钞机', '打印机', '关电脑', '锁抽屉'])
  await signOut(page, 'zh-CN')
})

async function sessionOf(user: string): Promise<string> {
  const answer = await foyer.served.call('session.signIn', { user, password: 'yunqi-2026' })
  if (!answer.ok) throw new Error(answer.error.code)
  return (answer.value as { session: string }).session
}

test('the desk opens: the list is looked at with one key, what is wrong is said', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').deskChecks
  await signIn(page, 'limin')
  const checks = page.getByRole('region', { name: words.moments.open })
  await checks.getByText(words.progress(0, 3)).waitFor()
  await checks.getByRole('button', { name: words.oneByOne }).focus()
  await page.keyboard.press('Enter')
  await checks.getByRole('button', { name: words.wrongOf('大堂清洁') }).focus()
  await type(page, 'Enter')
  await focused(page, words.noteOf('大堂清洁')).waitFor()
  await type(page, '门口有水', 'Enter')
  await checks.getByText('大堂清洁: 门口有水').waitFor()
  expect(await look(page, 'opening-zh-CN')).toEqual([])
  await page.keyboard.press('Alt+k')
  await checks.getByText(`✓ ${words.progress(3, 3)}`).waitFor()
})

test('an instruction is written where its premises are, and is seen there and at the till', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').instructions
  await goTo(page, `#/premises?premises=${room.premisesId}`)
  await page.getByRole('heading', { name: room.room }).waitFor()
  await settled(page)
  await page.keyboard.press('Alt+i')
  await focused(page, words.text).waitFor()
  await page.getByText(room.room, { exact: true }).waitFor()
  await type(page, '快递放邻居家')
  expect(await look(page, 'instruction-new-zh-CN')).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('grid', { name: words.list }).getByText('快递放邻居家').waitFor()
  await goTo(page, `#/collect?premises=${room.premisesId}`)
  await page.getByRole('list', { name: words.list }).getByText('快递放邻居家').waitFor()
  expect(await look(page, 'instruction-till-zh-CN')).toEqual([])
  await goTo(page, `#/premises?premises=${room.premisesId}`)
  await page.getByRole('list', { name: words.list }).getByText('快递放邻居家').waitFor()
  expect(await look(page, 'instruction-premises-zh-CN')).toEqual([])
})

test('an instruction without premises or person is refused at its field; one is ended after a question', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.instructions
  await goTo(page, '#/log?tab=instructions')
  await focused(page, words.search).waitFor()
  await page.keyboard.press('Alt+n')
  await focused(page, words.text).waitFor()
  await type(page, '不送报', 'Control+Enter')
  await page.getByText(text.errors['premises-or-person'] as string).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: words.list }).getByText('快递放邻居家').waitFor()
  await page.locator('[role="grid"] tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.end }).and(page.locator(':focus')).waitFor()
  expect(await look(page, 'instruction-one-zh-CN')).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByText(words.endBody('快递放邻居家')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(words.none).waitFor()
})

test('the log: a parcel carries over until it is fetched', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.deskLog
  await page.keyboard.press('Alt+l')
  await focused(page, words.search).waitFor()
  await page.keyboard.press('Alt+n')
  await focused(page, words.what).waitFor()
  await type(page, '顺丰大件一个', 'Tab', 'ArrowRight', 'Tab')
  await page.keyboard.type(room.code)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByText(room.room, { exact: true }).first().waitFor()
  expect(await look(page, 'log-new-zh-CN')).toEqual([])
  await page.keyboard.press('Control+Enter')
  const list = page.getByRole('grid', { name: words.list })
  await list.getByText('顺丰大件一个').waitFor()
  await list.locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await focused(page, text.today.outcome).waitFor()
  await type(page, '本人取走', 'Control+Enter')
  await list.getByText('本人取走').waitFor()
  expect(await look(page, 'log-zh-CN')).toEqual([])
})

test('petty cash is filled, spent and counted by keys', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.pettyCash
  await goTo(page, '#/log?tab=petty-cash')
  await page.getByText(words.none).waitFor()
  await page.keyboard.press('Alt+i')
  await focused(page, words.amount).waitFor()
  await type(page, '500', 'Tab', '财务拨入', 'Tab', 'F-001', 'Enter')
  const list = page.getByRole('table', { name: words.list })
  await list.getByText('财务拨入').waitFor()
  await page.keyboard.press('Alt+n')
  await focused(page, words.amount).waitFor()
  await type(page, '600', 'Tab', '买电池', 'Tab', '发票 0081', 'Enter')
  await page.getByText((text.errors['more-than-petty-cash'] as (values: Record<string, number>) => string)({ balanceFen: 50_000 })).waitFor()
  await focused(page, words.amount).waitFor()
  await type(page, 'Control+a', '32.50', 'Enter')
  await list.getByText('买电池').waitFor()
  await page.keyboard.press('Alt+c')
  await focused(page, words.counted).waitFor()
  await type(page, '467', 'Enter')
  await focused(page, words.countReason).waitFor()
  await type(page, '少一张五角', 'Enter')
  await page.getByRole('status').getByText('467.00').waitFor()
  expect(await look(page, 'petty-zh-CN')).toEqual([])
})

test('cash is dropped while the shift runs, and stands on the hand-over page', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').cashMoves
  await page.keyboard.press('F8')
  await page.getByRole('region', { name: words.title, exact: true }).first().waitFor()
  await page.keyboard.press('Alt+x')
  await page.getByRole('radio', { name: words.kinds.in }).and(page.locator(':focus')).waitFor()
  await type(page, 'ArrowLeft', 'Tab', '100', 'Tab', '现金过多')
  expect(await look(page, 'cash-move-zh-CN')).toEqual([])
  await type(page, 'Tab', 'ArrowRight', 'Tab', 'B-7', 'Enter')
  await page.getByRole('list', { name: words.list }).getByText('现金过多 B-7').waitFor()
  expect(await look(page, 'hand-over-zh-CN')).toEqual([])
})

test('the closing list is looked at with one key', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').deskChecks
  const checks = page.getByRole('region', { name: words.closing })
  await checks.getByText(words.progress(0, 4)).waitFor()
  await page.keyboard.press('Alt+k')
  await checks.getByText(`✓ ${words.progress(4, 4)}`).waitFor()
  expect(await checks.getByRole('button', { name: words.allRight }).count()).toBe(0)
})

test('all of it in English too', async () => {
  const { page } = foyer
  await signOut(page, 'zh-CN')
  await signIn(page, 'limin', 'en')
  for (const [name, hash] of [['log', '#/log'], ['instructions', '#/log?tab=instructions'], ['petty', '#/log?tab=petty-cash'], ['hand-over', '#/shift']] as const) {
    await goTo(page, hash)
    await page.waitForTimeout(300)
    expect(await look(page, `${name}-en`)).toEqual([])
  }
  expect(foyer.problems).toEqual([])
})

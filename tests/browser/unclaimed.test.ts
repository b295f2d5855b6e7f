import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { fen } from '../../shared/money.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import type { Language } from './signed-in.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

let foyer: OpenedFoyer
let cashier: string
let owed: { room: string; name: string; amount: string }

const STATEMENT = (name: string, amount: string): string => [
  '云栖物业 对账单', '交易日期,流水编号,借方发生额,贷方发生额,对方户名,附言',
  `2026-11-10,B-1001,,${amount},${name},物业费`, '2026-11-11,B-1002,,88.80,某某贸易有限公司,货款', '2026-11-12,B-1003,56.00,,供电局,电费', '2026-11-12,B-1001,,1.00,重复,', '2026-11-13,,,12.00,无号,', '合计,,56.00,900.00,,',
].join('\n')

beforeAll(async () => {
  foyer = await openFoyer()
  cashier = (await seedDesk(foyer.served, '2026-11')).cashier
  const answer = await foyer.served.call('premises.list', { pageSize: 120 }, cashier)
  if (!answer.ok) throw new Error(JSON.stringify(answer.error))
  const { rows } = answer.value as { rows: { room: string; owners: string; openFen: number }[] }
  const one = rows.find((row) => row.openFen > 0 && row.owners.length >= 2 && row.owners.length <= 4 && !row.owners.includes('、') && rows.filter((other) => other.owners === row.owners).length === 1)
  if (!one) throw new Error('somebody owes')
  owed = { room: one.room, name: one.owners, amount: (one.openFen / 100).toFixed(2) }
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
  foyer.page.setDefaultTimeout(10_000)
}, 120_000)
afterAll(() => foyer.close())

async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `unclaimed-${name}.png`) })
}

async function readIn(page: Page, language: Language, csv: string): Promise<void> {
  const words = textOf(language).unclaimed
  await page.keyboard.press('F10')
  await page.getByRole('radio', { name: words.channels.bank }).and(page.locator(':focus')).waitFor()
  await page.locator('input[type=file]').setInputFiles({ name: '流水.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
}

test('a statement is read in, its columns are assigned once, and a sum is claimed up to its receipt, with the keyboard alone', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.unclaimed
  await page.keyboard.press('Alt+9')
  await page.getByText(words.none).waitFor()
  await look(page, 'empty')
  expect(await faultsOf(page)).toEqual([])
  await readIn(page, 'zh-CN', STATEMENT(owed.name, owed.amount))
  // The heading of the reference is worded as no statement words it: the page asks.
  await page.getByText(text.errors['heading-needed'] as string).waitFor()
  await look(page, 'columns')
  expect(await faultsOf(page)).toEqual([])
  await page.getByLabel(words.needed(words.fields.reference)).and(page.locator(':focus')).waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await page.getByText(words.willBook(2)).waitFor()
  await page.getByText(words.why['reference-missing'] as string).waitFor()
  await page.getByText(words.twice).waitFor()
  await look(page, 'preview')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  const list = page.getByRole('grid', { name: words.list })
  await list.getByText(owed.name).waitFor()
  await page.getByRole('status').filter({ hasText: '已登记 2 笔' }).waitFor()
  await page.getByRole('textbox', { name: words.search }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(owed.name)
  await page.getByText(words.shown(1, 1)).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.getByRole('complementary').getByText(words.candidates).waitFor()
  await look(page, 'list')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('complementary').getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('input[name^="amounts."]:focus').waitFor()
  await look(page, 'claim')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('99999')
  await page.getByText(/超出待认领的款/).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['empty'] as string).waitFor()
  await look(page, 'claim-refused')
  await page.keyboard.press('Alt+R')
  // Somebody else claims a yuan of it meanwhile: the page says that it is too much now.
  const other = await foyer.served.call('unclaimed.claim', { requestId: newRequestId(), moneyId: 1, premisesId: 1, payerName: '别人', payerPartyId: null, charges: [], lateFees: [], prepaymentFen: fen(100), evidence: '截图' }, cashier)
  expect(other.ok).toBe(true)
  await page.getByText(words.over('1.00')).waitFor()
  await page.keyboard.press('Alt+R')
  await page.getByText(words.over('1.00')).waitFor({ state: 'detached' })
  await page.getByLabel(words.evidence).focus()
  await page.keyboard.type('手机转账截图')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: words.claimedTitle }).waitFor()
  await page.getByText(words.allClaimed).waitFor()
  await page.locator('.paper-page canvas').first().waitFor()
  await look(page, 'claimed')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await list.getByText('某某贸易有限公司').waitFor()
  await list.getByText(owed.name).waitFor({ state: 'detached' })
  expect(foyer.problems).toEqual([])
}, 120_000)

test('the same statement again has nothing new; columns are remembered; a sum is entered by hand and its reference refused', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').unclaimed
  await readIn(page, 'zh-CN', STATEMENT(owed.name, owed.amount))
  await page.getByText(words.willBook(0)).waitFor()
  expect(await page.getByText(words.knownMoney('2026-11-10')).count()).toBe(2)
  await look(page, 'known')
  await page.keyboard.press('Escape')
  await page.locator('button', { hasText: words.chooseFile }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('grid', { name: words.list }).waitFor()
  await page.keyboard.press('Alt+T')
  await page.getByRole('radio', { name: words.channels.bank }).and(page.locator(':focus')).waitFor()
  await page.getByLabel(words.reference, { exact: true }).fill('B-1001')
  await page.getByLabel(words.amount, { exact: true }).fill('20')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/这个流水号已登记/).waitFor()
  await look(page, 'record')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+A')
  await page.keyboard.type('B-2001')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('complementary').getByText('B-2001').waitFor()
}, 60_000)

test('in English a manager puts aside what was no income', async () => {
  const { page } = foyer
  const words = textOf('en').unclaimed
  await page.getByRole('button', { name: textOf('zh-CN').shell.signOut }).click()
  await signIn(page, 'zhoumin', 'en')
  await goTo(page, '#/unclaimed')
  await page.getByRole('grid', { name: words.list }).locator('tbody tr').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.setAside }).waitFor()
  await look(page, 'en-list')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: words.setAside }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(textOf('en').words.reason, { exact: true }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('A transfer of our own')
  await look(page, 'en-aside')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(/A transfer of our own/).waitFor()
  await goTo(page, '#/unclaimed?claim=2')
  await page.getByRole('combobox', { name: textOf('en').words.room }).and(page.locator(':focus')).waitFor()
  await look(page, 'en-whose')
  expect(await faultsOf(page)).toEqual([])
  await goTo(page, '#/unclaimed?claim=2&premises=3')
  await page.getByRole('button', { name: words.backToList }).or(page.getByText(words.claimNow).first()).first().waitFor()
  await look(page, 'en-claim')
  expect(await faultsOf(page)).toEqual([])
  await goTo(page, '#/unclaimed?import=1')
  await page.locator('button', { hasText: words.chooseFile }).waitFor()
  await look(page, 'en-import')
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

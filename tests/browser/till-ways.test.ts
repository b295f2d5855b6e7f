import { afterAll, beforeAll, expect, test } from 'vitest'
import { newRequestId } from '../../renderer/data/request-id.ts'
import type { CallInput, CallName, CallOutput } from '../../shared/contract/index.ts'
import { ledgerCsv } from '../support/ledger-rows.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { PASSWORD } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const PICTURES = process.env['FOYER_LOOK']
const text = textOf('zh-CN')
const words = text.collect

let foyer: OpenedFoyer
let session = ''

async function ask<N extends CallName>(name: N, input: CallInput<N>, as = session): Promise<CallOutput<N>> {
  const answer = await foyer.served.call(name, input, as)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as CallOutput<N>
}
async function look(name: string): Promise<void> {
  if (PICTURES) await foyer.page.screenshot({ path: `${PICTURES}/${name}.png` })
}

/** One owner of two flats, a month billed, a deposit held. */
beforeAll(async () => {
  foyer = await openFoyer()
  session = (await ask('setup.begin', { language: 'zh-CN', office: '云栖物业服务中心', property: '云栖花园', managerName: '周敏', login: 'zhoumin', password: PASSWORD }, '')).session
  await ask('setup.confirmRecoveryKey', { requestId: newRequestId() })
  const owner = { name: '贺兰舟', phone: '13812340421' }
  const uploaded = await foyer.served.upload('ledger.csv', ledgerCsv([{ room: '101', ...owner }, { room: '102', area: '126.05', ...owner }, { room: '103' }]) as never, session) as { ok: true; value: { handle: string } }
  const { mapping } = await ask('import.read', { file: uploaded.value.handle })
  await ask('import.commit', { requestId: newRequestId(), file: uploaded.value.handle, mapping, paidUntil: '2026-10-31' })
  const { count, sumFen } = await ask('billing.preview', { month: '2026-11' })
  await ask('billing.commit', { requestId: newRequestId(), month: '2026-11', expectedCount: count, expectedSumFen: sumFen })
  await ask('shift.open', { requestId: newRequestId(), floatFen: 50_000 as never })
  const feeItemId = (await ask('fees.items', {})).items.find((item) => item.code === 'key-deposit')?.feeItemId ?? 0
  const { payers } = await ask('charges.open', { premisesIds: [1] })
  await ask('payments.collect', {
    requestId: newRequestId(), premisesId: 1, payerName: owner.name, payerPartyId: payers[0]?.partyId ?? null, charges: [], prepayments: [], deposits: [{ premisesId: 1, feeItemId, amountFen: 10_000 as never }],
    methods: [{ method: 'wechat', amountFen: 10_000 as never, reference: '42001' }], notesChecked: true,
  })
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

test('another flat of the payer is paid on the same receipt, partly out of a deposit, the rest by cheque', async () => {
  const { page } = foyer
  await goTo(page, '#/collect?premises=1')
  await page.getByLabel(text.words.method.cash, { exact: true }).and(page.locator(':focus')).waitFor()
  const other = page.getByRole('group', { name: words.otherPremises }).getByRole('checkbox')
  await other.focus()
  await page.keyboard.press('Space')
  await page.locator('.charge-room').first().waitFor()
  expect(await page.locator('.charge').count()).toBe(2)
  await page.getByRole('button', { name: words.fromDeposit }).focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-till^="fromDeposits."]').and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.moreMethods.cheque }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel(text.words.method.cheque, { exact: true }).focus()
  await page.keyboard.press('Enter')
  await look('till-ways')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(text.errors['reference-needed'] as string).waitFor()
  await page.locator('[data-till="references.cheque"]').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('ZP-0099')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: words.taken }).waitFor()
  const { receipts } = await ask('receipts.list', { from: null, to: null, shiftId: null })
  expect(receipts[0]).toMatchObject({ totalFen: 50_624, methods: [{ method: 'deposit', amountFen: 10_000 }, { method: 'cheque', amountFen: 40_624 }] })
}, 60_000)

test('a number that stands on another receipt, and the same sum again, are said once and taken when they are meant', async () => {
  const { page } = foyer
  await goTo(page, '#/collect?premises=3')
  await page.getByRole('link', { name: '1栋1单元103', exact: true }).waitFor()
  await page.getByLabel(text.words.method.wechat, { exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.locator('[data-till="references.wechat"]').fill('42001')
  await page.keyboard.press('Control+Enter')
  await page.getByText(/这个流水号 .* 已用在收据 YJ2026-000001 上/).waitFor()
  await look('till-warned')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: words.taken }).waitFor()
}, 60_000)

test.skipIf(process.env.FOYER_WINDOW === 'electron')('another window at the same household is named', async () => {
  await goTo(foyer.page, '#/collect?premises=2')
  await foyer.page.getByRole('link', { name: '1栋1单元102', exact: true }).waitFor()
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin')
  await goTo(page, '#/collect?premises=2')
  await page.getByText(words.alsoAt('周敏（1号台）')).waitFor()
  expect(await faultsOf(page)).toEqual([])
}, 60_000)

test('nothing was complained of', () => {
  expect(foyer.problems).toEqual([])
})

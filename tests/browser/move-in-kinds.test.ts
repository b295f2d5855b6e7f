import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonths, businessDate } from '../../shared/dates.ts'
import { newRequestId } from '../../renderer/data/request-id.ts'
import type { MoverKind } from '../../shared/contract/move-in.ts'
import type { Text } from '../../renderer/text/zh-CN.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { choose, walkIn } from '../support/walk-day.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'
import type { Language } from './signed-in.ts'

let foyer: OpenedFoyer
let session = ''

beforeAll(async () => {
  foyer = await openFoyer()
  session = (await seedDesk(foyer.served, businessDate(Date.now()).slice(0, 7))).cashier
  await foyer.page.reload()
}, 120_000)

afterAll(() => foyer.close())

const ctrlEnter = (page: Page) => page.keyboard.press('Control+Enter')

async function begin(page: Page, text: Text, language: Language, premises: { premisesId: number; room: string }, kind: MoverKind, part = ''): Promise<void> {
  await goTo(page, '#/move-in')
  await page.getByRole('combobox', { name: text.moveIn.premises }).and(page.locator(':focus')).waitFor()
  await choose(walkIn(page, language), text.moveIn.premises, premises.room, premises.room)
  await page.getByRole('radio', { name: text.moveIn.moverKind.tenant, exact: true }).and(page.locator(':focus')).waitFor()
  for (const each of ['tenant', 'owner', 'company', 'room-tenant', 'member']) {
    if (each === kind) break
    await page.keyboard.press('ArrowDown')
  }
  if (part !== '') {
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
  await ctrlEnter(page)
}

const stands = (page: Page, text: Text, step: keyof Text['words']['steps']) => page.getByRole('heading', { name: text.words.steps[step], exact: true }).waitFor()

/** Types into the field with this label, which the keyboard has been walked to. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  for (let step = 0; step < 60 && !(await field.and(page.locator(':focus')).count()); step += 1) await page.keyboard.press('Tab')
  expect([label, await field.and(page.locator(':focus')).count()]).toEqual([label, 1])
  await page.keyboard.press('Control+a')
  await page.keyboard.type(value)
}

async function tick(page: Page, label: string): Promise<void> {
  const box = page.getByRole('checkbox', { name: label, exact: true })
  for (let step = 0; step < 60 && !(await box.and(page.locator(':focus')).count()); step += 1) await page.keyboard.press('Tab')
  expect([label, await box.and(page.locator(':focus')).count()]).toEqual([label, 1])
  await page.keyboard.press('Space')
}

async function press(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label })
  for (let step = 0; step < 60 && !(await button.and(page.locator(':focus')).count()); step += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

/** The step that stands open is not needed. */
async function waive(page: Page, text: Text): Promise<void> {
  await press(page, text.cases.waive)
  await page.keyboard.type('不需要')
  await ctrlEnter(page)
}

async function vacantRooms(): Promise<{ premisesId: number; room: string; owners: string }[]> {
  const answer = await foyer.served.call('premises.list', { pageSize: 200 }, session)
  if (!answer.ok) throw new Error(answer.error.code)
  const { rows } = answer.value as { rows: { premisesId: number; room: string; owners: string; tenants: string; state: string }[] }
  return rows.filter((row) => row.state === 'vacant' && row.tenants === '')
}

test('an owner moves in by the keyboard alone, in English: a reader types the number, nothing is wrong for axe', async () => {
  const { page } = foyer
  const text = textOf('en')
  const [room] = await vacantRooms()
  if (!room) throw new Error('no vacant room in the ledger')
  await signIn(page, 'limin', 'en')
  await begin(page, text, 'en', room, 'owner')
  await stands(page, text, 'identity')
  await page.keyboard.press('Tab')
  await page.keyboard.type('11010519491231002X')
  await page.keyboard.press('Enter')
  await stands(page, text, 'identity')
  await tick(page, text.moveIn.noEnd)
  await page.getByText(text.moveIn.byReader).waitFor()
  await fill(page, text.moveIn.partyName, room.owners === '' ? 'Lin Yinuo' : room.owners)
  await fill(page, text.moveIn.phone, '13900001234')
  await tick(page, text.moveIn.originalSeen)
  expect(await faultsOf(page)).toEqual([])
  await ctrlEnter(page)
  await stands(page, text, 'household')
  await ctrlEnter(page)
  await page.getByText(text.errors['privacy-notice-needed'] as string).waitFor()
  await tick(page, text.moveIn.privacyNotice)
  await press(page, text.moveIn.addVehicle)
  await page.getByLabel(`${text.moveIn.plate} 1`).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('沪A·D12345')
  expect(await faultsOf(page)).toEqual([])
  await ctrlEnter(page)
  await stands(page, text, 'services')
  expect(await faultsOf(page)).toEqual([])
  await ctrlEnter(page)
  await stands(page, text, 'deposit')
  await ctrlEnter(page)
  await stands(page, text, 'notice')
  await ctrlEnter(page)
  await stands(page, text, 'papers')
  await page.keyboard.press('Space')
  expect(await faultsOf(page)).toEqual([])
  await ctrlEnter(page)
  await stands(page, text, 'fee-start')
  await ctrlEnter(page)
  await page.getByText(text.moveIn.allDone).waitFor()
  await ctrlEnter(page)
  await page.getByRole('heading', { name: /^Finished/ }).waitFor()
  await page.getByText(text.moveIn.unsigned([text.moveIn.signedPapers['safety-letter']])).waitFor()
  await page.getByRole('button', { name: text.shell.signOut }).click()
}, 90_000)

test('a company and a tenant of a room move in by the keyboard alone', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.moveIn
  const today = businessDate(Date.now())
  const [, second, third] = await vacantRooms()
  if (!second || !third) throw new Error('no vacant rooms in the ledger')
  await signIn(page, 'limin')
  for (const { room, kind, part, number, name } of [
    { room: second, kind: 'company' as const, part: '', number: '91350100M000100Y43', name: '福州云栖科技有限公司' },
    { room: third, kind: 'room-tenant' as const, part: 'A', number: 'C01X00T47', name: 'Ann Smith' },
  ]) {
    await begin(page, text, 'zh-CN', room, kind, part)
    await stands(page, text, 'owner-confirmation')
    await waive(page, text)
    await stands(page, text, 'identity')
    if (kind === 'room-tenant') {
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
    }
    await fill(page, words.identityNumber, number)
    await tick(page, words.noEnd)
    await fill(page, kind === 'company' ? words.companyName : words.partyName, name)
    await fill(page, words.phone, '13900001234')
    await tick(page, kind === 'company' ? words.licenceSeen : words.originalSeen)
    await ctrlEnter(page)
    await stands(page, text, 'lease')
    expect(await page.getByText(words.noAgentYet).count()).toBe(kind === 'room-tenant' ? 1 : 0)
    await fill(page, words.leaseFrom, today)
    await fill(page, words.leaseTo, addMonths(today, 12))
    await fill(page, words.maximumOccupants, '2')
    await ctrlEnter(page)
    await stands(page, text, 'household')
    if (kind === 'company') {
      await page.getByLabel(words.legalRepresentative).and(page.locator(':focus')).waitFor()
      await ctrlEnter(page)
      await page.locator('.field-error').first().waitFor()
      await page.keyboard.type('马云飞')
      await tick(page, words.privacyNotice)
      await fill(page, words.fewerNamed, '员工名单另附')
      await press(page, words.addContact)
      await page.keyboard.type('周行政')
    } else {
      await fill(page, words.emergencyName, 'John Smith')
      await fill(page, words.relation, '父亲')
      await fill(page, words.emergencyPhone, '13700005678')
      await tick(page, words.privacyNotice)
    }
    expect(await faultsOf(page)).toEqual([])
    await ctrlEnter(page)
    await stands(page, text, 'services')
    await ctrlEnter(page)
    await stands(page, text, 'payers')
    await waive(page, text)
    await stands(page, text, 'deposit')
    await ctrlEnter(page)
    await stands(page, text, 'notice')
    await ctrlEnter(page)
    await stands(page, text, 'papers')
    await waive(page, text)
    await stands(page, text, 'fee-start')
    await waive(page, text)
    await page.getByText(words.allDone).waitFor()
    await ctrlEnter(page)
    await page.getByRole('heading', { name: /^已办结/ }).waitFor()
  }
  await goTo(page, '#/registers/registrations')
  await page.getByText('Ann Smith').first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await goTo(page, '#/registers/fee-starts')
  await page.getByText(text.duties.chooseStart).waitFor()
  expect(await faultsOf(page)).toEqual([])
}, 120_000)

test('two windows: whoever saves second is told who has changed the step meanwhile, before anything is overwritten', async () => {
  const { page, served } = foyer
  const text = textOf('zh-CN')
  const rooms = await vacantRooms()
  const room = rooms.at(-1)
  if (!room) throw new Error('no vacant room in the ledger')
  await begin(page, text, 'zh-CN', room, 'owner')
  await stands(page, text, 'identity')
  await fill(page, text.moveIn.partyName, '林一诺')
  const list = await served.call('moveIn.list', {}, session)
  if (!list.ok) throw new Error(list.error.code)
  const { caseId } = (list.value as { cases: { caseId: number }[] }).cases[0] ?? { caseId: 0 }
  const theirs = {
    step: 'identity', partyKind: 'person', name: '林二诺', phone: '13900001234', identityKind: 'passport', identityNumber: 'E99999999', validUntil: null, originalSeen: true, warningReason: '', headCount: 1,
  }
  expect((await served.call('moveIn.saveStep', { requestId: newRequestId(), caseId, version: 1, data: theirs }, session)).ok).toBe(true)
  await page.getByRole('status').filter({ hasText: text.words.steps.identity }).waitFor()
  expect(await page.getByLabel(text.moveIn.partyName, { exact: true }).inputValue()).toBe('林一诺')
  await fill(page, text.moveIn.identityNumber, '110105199003078828')
  await tick(page, text.moveIn.noEnd)
  await fill(page, text.moveIn.phone, '13900001234')
  await tick(page, text.moveIn.originalSeen)
  await ctrlEnter(page)
  await page.getByText(text.errors['changed-meanwhile'] as string).first().waitFor()
  await ctrlEnter(page)
  await stands(page, text, 'household')
}, 60_000)

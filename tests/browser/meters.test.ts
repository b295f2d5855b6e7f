import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { METER_TABS } from '../../renderer/features/meters/meter-tabs.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { seedMeters } from './seed-meters.ts'
import type { SeededMeters } from './seed-meters.ts'
import { goTo, settled, signIn, textOf } from './signed-in.ts'

const ROOMS = 300
let foyer: OpenedFoyer
let seeded: SeededMeters
const text = textOf('zh-CN')
const words = text.meters

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  seeded = await seedMeters(foyer.served, ROOMS)
  await foyer.page.reload()
  await signIn(foyer.page, 'chenhao')
}, 180_000)
afterAll(() => foyer.close())

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })
const reading = (page: Page, place: number) => page.locator('input.reading-input').nth(place)
async function look(page: Page, name: string): Promise<void> {
  if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `meters-${name}.png`) })
}
async function focusedMeter(page: Page, place: number): Promise<void> {
  await reading(page, place).and(page.locator(':focus')).waitFor()
}

test('a round is begun, and three hundred meters are typed without a wait', async () => {
  const { page } = foyer
  await page.keyboard.press('Alt+7')
  await field(page, words.roundNameLabel).and(page.locator(':focus')).waitFor()
  await look(page, 'begin')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.coverage({ read: 0, meters: ROOMS + 1 }, '0%')).waitFor()
  await focusedMeter(page, 0)
  const begun = Date.now()
  for (let place = 0; place < ROOMS; place += 1) {
    await page.keyboard.type('121')
    await page.keyboard.press('Enter')
  }
  const each = (Date.now() - begun) / ROOMS
  await focusedMeter(page, ROOMS)
  // Four keys a meter, each through the wire of the test: a hand takes a second.
  expect(each).toBeLessThan(300)
  await page.getByRole('button', { name: words.saveTyped(ROOMS) }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: words.saveTyped(ROOMS) }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.coverage({ read: ROOMS, meters: ROOMS + 1 }, '99.6%')).waitFor()
  expect((await seeded.ask('rounds.list', {})).rounds[0]).toMatchObject({ read: ROOMS })
}, 180_000)

test('usage and warnings stand beside the figure at once; backward waits for an answer, roll-over is one', async () => {
  const { page } = foyer
  await reading(page, 0).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('150.5')
  const row = page.getByRole('row', { name: /W-001/ })
  await row.getByText(words.warnings.large).waitFor()
  await row.getByText('40.5', { exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await focusedMeter(page, 1)
  await page.keyboard.type('9')
  await page.getByRole('row', { name: /W-002/ }).getByText(words.problems['reading-below-last']).waitFor()
  await look(page, 'backward')
  await page.keyboard.press('Control+Enter')
  await focusedMeter(page, 1)
  expect((await seeded.ask('rounds.get', { roundId: await openRound() })).rows[0]?.value).toBe(121_000)
  await page.keyboard.press('Alt+G')
  await page.getByRole('row', { name: /W-002/ }).getByText('99899', { exact: true }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await look(page, 'rolled')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: words.saveTyped(0), exact: true }).waitFor()
  const { rows } = await seeded.ask('rounds.get', { roundId: await openRound() })
  expect(rows.slice(0, 2).map(({ value, rolledOver }) => ({ value, rolledOver }))).toEqual([{ value: 150_500, rolledOver: false }, { value: 9_000, rolledOver: true }])
})

test('what was not read has a reason; the round ends with its coverage', async () => {
  const { page } = foyer
  await page.keyboard.press('Alt+E')
  await page.getByText(words.stillOpen(1)).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText(/块表没有读数也没有原因/).waitFor()
  await look(page, 'close-refused')
  await page.keyboard.press('Escape')
  await reading(page, ROOMS).focus()
  await page.keyboard.press('Alt+W')
  await page.getByRole('radio', { name: words.why['no-access'] }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await look(page, 'miss')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByRole('row', { name: /G-01/ }).getByText(words.why['not-found']).waitFor()
  await focusedMeter(page, ROOMS)
  await page.keyboard.press('Alt+E')
  await page.getByText(words.closeHint).waitFor()
  await look(page, 'close')
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.noneOpen(text.delivery.meterKinds.water)).waitFor()
})

test('a public meter is entered, and its figure for rolling over put right', async () => {
  const { page } = foyer
  await goTo(page, '#/meters?tab=list')
  await field(page, words.search).waitFor()
  await page.keyboard.press('F10')
  await page.getByRole('radio', { name: words.wheres.premises }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('ArrowDown')
  await field(page, words.number).focus()
  await page.keyboard.type('G-02')
  await field(page, words.value).focus()
  await page.keyboard.type('12')
  await page.keyboard.press('Control+Enter')
  await field(page, words.place).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('东门绿化')
  await look(page, 'add')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await field(page, words.search).fill('G-02')
  await page.getByRole('row', { name: /G-02/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: words.acts.replace }).and(page.locator(':focus')).waitFor()
  await page.getByRole('button', { name: words.acts.change }).focus()
  await page.keyboard.press('Enter')
  await field(page, words.place).and(page.locator(':focus')).waitFor()
  await field(page, `${words.turnsAt}`).first().focus()
  await page.keyboard.type('100000')
  await look(page, 'change')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('gridcell', { name: '100000' }).waitFor()
})

test('a sheet that was filled in is looked at line by line and then written', async () => {
  const { page } = foyer
  const { roundId } = await seeded.ask('readings.openRound', { requestId: requestId(), kind: 'water', name: '表格一轮', readOn: seeded.today })
    .catch(() => ({ roundId: 0 }))
  expect(roundId).toBe(0)
  await seeded.ask('meters.add', { requestId: requestId(), premisesId: null, place: '配电房', kind: 'electricity', number: 'E-1', fromDate: '2026-01-01', value: 1_000 })
  await seeded.ask('readings.openRound', { requestId: requestId(), kind: 'electricity', name: '电表', readOn: seeded.today })
  await goTo(page, '#/meters?tab=round&kind=electricity')
  await page.getByRole('button', { name: words.fileIn }).click()
  await page.locator('input[type=file]').setInputFiles({ name: '抄表.csv', mimeType: 'text/csv', buffer: Buffer.from('表号,本次读数\nE-1,25.5\nE-9,3\n') })
  await page.getByText(words.willTake(1, 0, 2)).waitFor()
  await look(page, 'sheet')
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText(words.coverage({ read: 1, meters: 1 }, '100%')).waitFor()
})

test.each(['zh-CN', 'en'] as const)('every tab is sound and fits the screen, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  const { meters } = textOf(language)
  for (const tab of METER_TABS) {
    await goTo(page, `#/meters?tab=${tab}`)
    await page.locator(`.tabs a[aria-current="page"][href*="${tab}"]`).waitFor()
    await settled(page)
    if (tab !== 'round') await page.locator('tbody tr').last().press('Enter')
    await look(page, `${language}-${tab}`)
    expect([tab, await faultsOf(page)]).toEqual([tab, []])
  }
  await page.getByRole('button', { name: meters.filledSheet }).click()
  await page.locator('.paper-page canvas').first().waitFor()
  await look(page, `${language}-paper`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366)
}, 90_000)

function requestId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}

async function openRound(): Promise<number> {
  return (await seeded.ask('rounds.list', {})).rounds.find((round) => round.closedOn === null)?.roundId ?? 0
}

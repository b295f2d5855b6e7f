import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { businessDate } from '../../shared/dates.ts'
import type { CallName, CallOutput } from '../../shared/contract/index.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { stubPrinting } from '../support/walk-day.ts'
import { PASSWORD, seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'
import type { Language } from './signed-in.ts'

let foyer: OpenedFoyer
let session: string
let premisesId: number
const today = businessDate(Date.now())

async function ask<N extends CallName>(name: N, input: object): Promise<CallOutput<N>> {
  const answer = await foyer.served.call(name, input as never, session)
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.value as CallOutput<N>
}

beforeAll(async () => {
  foyer = await openFoyer()
  await seedDesk(foyer.served, '2026-11')
  session = (await (async () => {
    const answer = await foyer.served.call('session.signIn', { user: 'zhoumin', password: PASSWORD })
    if (!answer.ok) throw new Error(answer.error.code)
    return answer.value as { session: string }
  })()).session
  const { rows } = await ask('premises.list', { pageSize: 200 })
  premisesId = rows.find((row) => row.tenants !== '' && row.owners !== '')?.premisesId ?? 0
  await stubPrinting(foyer.page)
  await foyer.page.reload()
  await signIn(foyer.page, 'limin')
}, 120_000)

afterAll(() => foyer.close())

const press = (page: Page, key: string) => page.keyboard.press(key)
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
/** Every field keeps what is typed; the next key goes where the eye is. */
async function typeIn(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  for (let tab = 0; tab < 12 && !(await field.evaluate((element) => element === document.activeElement)); tab += 1) await press(page, 'Tab')
  await field.and(page.locator(':focus')).waitFor()
  await press(page, 'Control+A')
  await page.keyboard.type(text)
}

async function waive(page: Page, language: Language): Promise<void> {
  const words = textOf(language).cases
  await page.getByRole('button', { name: words.waive }).and(page.locator(':focus')).waitFor()
  await press(page, 'Enter')
  await page.getByLabel(words.waiveReason).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('没有')
  await press(page, 'Control+Enter')
}

test('a tenant moves out by the keyboard alone', async () => {
  const { page } = foyer
  const text = textOf('zh-CN')
  const words = text.moveOut
  await goTo(page, `#/move-out?start=${premisesId}`)
  await page.getByRole('group', { name: words.whoLeaves }).getByRole('radio').and(page.locator(':focus')).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Control+Enter')
  await heading(page, words.steps.notice)
  await page.getByLabel(words.givenOn, { exact: true }).and(page.locator(':focus')).waitFor()
  await press(page, 'Control+Enter')
  await page.locator('.field-error').first().waitFor()
  await typeIn(page, words.leavesOn, today.replaceAll('-', ''))
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Control+Enter')
  await heading(page, words.steps.departments)
  await press(page, 'Control+Enter')
  await heading(page, words.steps.readings)
  await waive(page, 'zh-CN')
  await heading(page, words.steps.fees)
  await page.getByRole('button', { name: text.cases.save }).and(page.locator(':focus')).waitFor()
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Control+Enter')
  await heading(page, words.steps.deposits)
  await waive(page, 'zh-CN')
  await heading(page, words.steps.keys)
  await waive(page, 'zh-CN')
  await heading(page, words.steps.registration)
  await press(page, 'Control+Enter')
  await heading(page, words.steps.release)
  await page.getByLabel(words.goods).and(page.locator(':focus')).waitFor()
  await page.keyboard.type('家具一车')
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Control+Enter')
  await heading(page, words.allDone)
  await press(page, 'Control+Enter')
  await page.getByText(words.done('').slice(0, 3)).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  const { cases } = await ask('moveOut.list', { state: 'done' })
  expect(cases).toMatchObject([{ state: 'done', doneSteps: 8 }])
  expect(foyer.problems).toEqual([])
}, 90_000)

test('premises change hands: the split stands beside the form, refusals at their fields, the sheet afterwards', async () => {
  const { page } = foyer
  const words = textOf('zh-CN').changes
  await goTo(page, `#/changes?premises=${premisesId}&what=transfer`)
  await page.getByLabel(words.settledOn).and(page.locator(':focus')).waitFor()
  await page.getByRole('heading', { name: words.splits }).waitFor()
  await typeIn(page, words.basisNumber, '沪(2026)产权008123')
  await press(page, 'Control+Enter')
  await page.locator('.field-error').first().waitFor()
  await page.getByLabel(words.name, { exact: true }).and(page.locator(':focus')).waitFor()
  await typeIn(page, words.name, '陈雨桐')
  await typeIn(page, words.identityNumber, '310115198506150022')
  await press(page, 'Control+Enter')
  await page.getByRole('checkbox', { name: words.originalSeen }).and(page.locator(':focus')).waitFor()
  await press(page, 'Space')
  expect(await faultsOf(page)).toEqual([])
  await press(page, 'Control+Enter')
  await page.getByRole('heading', { name: /已过户/ }).waitFor()
  expect(await ask('ownership.preview', { premisesId, settledOn: today })).toMatchObject({ owners: [{ name: '陈雨桐' }] })
  expect(foyer.problems).toEqual([])
}, 60_000)

test.each(['zh-CN', 'en'] as const)('every page of changes and the register is whole in %s', async (language) => {
  const { page } = foyer
  const text = textOf(language)
  if ((await page.locator('html').getAttribute('lang')) !== language) await page.getByRole('button', { name: textOf(language === 'en' ? 'zh-CN' : 'en').shell.switchLanguage }).click()
  for (const what of ['transfer', 'renew', 'payer', 'household', 'person', 'certificate'] as const) {
    await goTo(page, `#/changes?premises=${premisesId}&what=${what}`)
    await page.getByRole('link', { name: text.changes.tabs[what], exact: true }).and(page.locator('[aria-current="page"]')).waitFor()
    await page.locator('.sheet, .sheet-plain').first().waitFor()
    expect([what, await faultsOf(page)]).toEqual([what, []])
  }
  await goTo(page, '#/registers/sealed')
  await page.getByText('FX2026-0001').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await goTo(page, '#/move-out')
  await page.getByText(text.moveOut.none).waitFor()
  expect(await faultsOf(page)).toEqual([])
  expect(foyer.problems).toEqual([])
}, 90_000)

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { join } from 'node:path'
import { addMonths, businessDate } from '../../shared/dates.ts'
import { chinese, type Text } from '../../renderer/text/zh-CN.ts'
import { english } from '../../renderer/text/en.ts'

export const LEDGER = join(import.meta.dirname, '..', 'samples', 'ledger-yunqi.xlsx')
export const WALK_PASSWORD = 'foyer-2026'

export type Walk = {
  page: Page
  language: 'zh-CN' | 'en'
  text: Text
  /** Called when a screen stands as a person sees it, e.g. to take its picture or run axe. */
  seen(name: string): Promise<void>
}

export function walkIn(page: Page, language: 'zh-CN' | 'en', seen: Walk['seen'] = async () => undefined): Walk {
  return { page, language, text: language === 'en' ? english : chinese, seen }
}

const field = ({ page }: Walk, label: string) => page.getByLabel(label, { exact: true })
const button = ({ page }: Walk, label: string) => page.getByRole('button', { name: label })
const go = ({ page }: Walk) => page.keyboard.press('Control+Enter')

/** A printer that answers at once: the browser's own dialog would wait for a person. */
export async function stubPrinting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { print: () => window.dispatchEvent(new Event('afterprint')) })
  })
}

/** Step 2: language, office, property, first manager, recovery key. */
export async function firstRun(walk: Walk): Promise<void> {
  const { page, text } = walk
  await page.getByRole('radio', { name: text.words.language[walk.language] }).check()
  await field(walk, text.setup.office).fill('云栖物业服务中心')
  await field(walk, text.setup.property).fill('云栖花园')
  await field(walk, text.setup.managerName).fill('王建国')
  await field(walk, text.setup.login).fill('manager')
  await field(walk, text.setup.password).fill(WALK_PASSWORD)
  await field(walk, text.setup.passwordAgain).fill(WALK_PASSWORD)
  await walk.seen('first-run')
  await go(walk)
  await page.getByRole('heading', { name: text.setup.keyTitle }).waitFor()
  await walk.seen('recovery-key')
  await page.getByRole('checkbox', { name: text.setup.kept }).check()
  await go(walk)
}

/** Step 3: the ledger, previewed and taken in. */
export async function importLedger(walk: Walk): Promise<void> {
  const { page, text } = walk
  await page.getByText(text.importing.formats).waitFor()
  await walk.seen('import-choose')
  await page.locator('input[type=file]').setInputFiles(LEDGER)
  await page.getByText(text.importing.willTake(690, 717)).waitFor()
  await walk.seen('import-preview')
  await go(walk)
  await page.getByRole('heading', { name: text.importing.done }).waitFor()
  await walk.seen('import-done')
}

/** Step 4, first half: a clerk and a cashier are added by the manager. */
export async function addPeople(walk: Walk, people: readonly { login: string; name: string; role: 'clerk' | 'cashier' }[]): Promise<void> {
  const { page, text } = walk
  await page.getByRole('link', { name: text.shell.rail.settings }).click()
  await page.getByRole('link', { name: text.settings.tabs.people }).click()
  for (const person of people) {
    await button(walk, text.users.add).waitFor()
    await page.keyboard.press('F10')
    await field(walk, text.users.name).fill(person.name)
    await field(walk, text.users.login).fill(person.login)
    await page.getByRole('radio', { name: new RegExp(`^${text.words.role[person.role]}`) }).check()
    await field(walk, text.users.password).fill(WALK_PASSWORD)
    await go(walk)
    await page.getByText(text.users.added(person.name)).waitFor()
  }
  await walk.seen('people')
}

export async function signOut(walk: Walk): Promise<void> {
  await button(walk, walk.text.shell.signOut).click()
  await field(walk, walk.text.session.login).waitFor()
}

export async function signIn(walk: Walk, login: string): Promise<void> {
  const { page, text } = walk
  await field(walk, text.session.login).fill(login)
  await walk.seen('sign-in')
  await field(walk, text.session.password).fill(WALK_PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: text.today.title, exact: true }).waitFor()
}

/** Step 4, second half: a shift with a float of 500.00. */
export async function openShift(walk: Walk): Promise<void> {
  const { page, text } = walk
  await field(walk, text.today.floatCounted).fill('500')
  await walk.seen('open-shift')
  await go(walk)
  await page.getByText(text.today.shiftFloat).waitFor()
  await walk.seen('today')
}

/** Types into the find box that is asked for and takes the first hit. */
export async function choose(walk: Walk, label: string, typed: string, expected: string): Promise<void> {
  const { page } = walk
  await page.getByRole('combobox', { name: label, exact: true }).fill(typed)
  await page.getByRole('option', { name: new RegExp(expected) }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Step 5: a tenant moves into 1栋1单元103, found by the room as it is spoken. */
export async function moveTenantIn(walk: Walk): Promise<void> {
  const { page, text } = walk
  const today = businessDate(Date.now())
  const words = text.moveIn
  await page.keyboard.press('F3')
  await page.getByRole('heading', { name: words.title, exact: true }).waitFor()
  await choose(walk, words.premises, '1栋1单元103', '欧阳辉')
  await page.getByRole('radio', { name: words.moverKind.tenant, exact: true }).check()
  await go(walk)
  await step(walk, 'owner-confirmation')
  await field(walk, words.spokeWith).fill('欧阳辉')
  await page.getByRole('radio', { name: words.hows.phone }).check()
  await page.getByRole('radio', { name: words.outcomes.confirmed }).check()
  await walk.seen('move-in-owner')
  await go(walk)
  await step(walk, 'identity')
  await refuseWrongNumber(walk)
  await field(walk, words.identityNumber).fill('11010519491231002x')
  await page.getByRole('checkbox', { name: words.noEnd }).check()
  await page.getByRole('checkbox', { name: words.originalSeen }).check()
  await walk.seen('move-in-identity')
  await go(walk)
  await step(walk, 'lease')
  await field(walk, words.leaseFrom).fill(today)
  await field(walk, words.leaseTo).fill(addMonths(today, 12))
  await field(walk, words.maximumOccupants).fill('3')
  await page.getByRole('checkbox', { name: words.contractSeen }).check()
  await go(walk)
  await step(walk, 'household')
  await field(walk, words.emergencyName).fill('林建华')
  await field(walk, words.relation).fill('父亲')
  await field(walk, words.emergencyPhone).fill('13700005678')
  await button(walk, words.addCoResident).click()
  await field(walk, `${words.coResident} 1`).fill('林小满')
  await field(walk, `${words.relation} 1`).fill('女儿')
  await page.getByRole('checkbox', { name: `${words.minor} 1` }).check()
  await page.getByRole('checkbox', { name: words.privacyNotice }).check()
  await walk.seen('move-in-household')
  await go(walk)
  await step(walk, 'services')
  await page.getByRole('checkbox', { name: words.services.network }).check()
  await button(walk, words.addKey).click()
  await field(walk, `${words.keyNumber} 1`).fill('A-103-1')
  await walk.seen('move-in-services')
  await go(walk)
  await step(walk, 'payers')
  await page.getByRole('radio', { name: words.payers.tenant }).first().check()
  await go(walk)
  await step(walk, 'deposit')
  await go(walk)
  await step(walk, 'notice')
  await field(walk, words.moveOn).fill(today)
  await walk.seen('move-in-notice')
  await go(walk)
  await step(walk, 'papers')
  expect(await page.getByRole('checkbox', { name: words.signedPapers.lease }).isChecked()).toBe(true)
  await page.getByRole('checkbox', { name: words.signedPapers['tenant-form'] }).check()
  await page.getByRole('checkbox', { name: words.signedPapers['safety-letter'] }).check()
  await walk.seen('move-in-papers')
  await go(walk)
  await step(walk, 'fee-start')
  await field(walk, words.feeStart).fill(addMonths(`${today.slice(0, 7)}-01`, 1))
  await go(walk)
  await page.getByText(words.allDone).waitFor()
  await walk.seen('move-in-finish')
  await go(walk)
  await page.getByRole('heading', { name: new RegExp(`^${words.done('').slice(0, 3)}`) }).waitFor()
}

async function step(walk: Walk, name: keyof Text['words']['steps']): Promise<void> {
  await walk.page.getByRole('heading', { name: walk.text.words.steps[name] }).waitFor()
}

/** A wrong check digit is said at the field, the right digit never. */
async function refuseWrongNumber(walk: Walk): Promise<void> {
  const { page, text } = walk
  await field(walk, text.moveIn.partyName).fill('林一诺')
  await field(walk, text.moveIn.phone).fill('13900001234')
  await field(walk, text.moveIn.headCount).fill('2')
  await field(walk, text.moveIn.identityNumber).fill('110105194912310023')
  await field(walk, text.moveIn.partyName).focus()
  await page.locator('.field-error').first().waitFor()
  await walk.seen('move-in-wrong-number')
  expect(await page.locator('.field-error').first().innerText()).not.toMatch(/X/)
}

/** Step 6: the month is previewed and billed. */
export async function billMonth(walk: Walk, charges: number): Promise<void> {
  const { page, text } = walk
  await page.keyboard.press('F6')
  await page.getByText(text.billing.bills(charges)).first().waitFor()
  await walk.seen('billing-preview')
  await go(walk)
  await button(walk, text.billing.confirmAct).click()
  await page.getByText(text.billing.runs).first().waitFor()
  await page.getByText(text.billing.doneFigures('', '').slice(0, 4)).first().waitFor()
  await walk.seen('billing-done')
}

/** Step 7: 1栋1单元302 pays its arrears and November, a deposit by WeChat, the rest in cash, rounded to 角. */
export async function collect(walk: Walk): Promise<void> {
  const { page, text } = walk
  const words = text.collect
  await page.keyboard.press('F2')
  await page.getByText(words.choose).first().waitFor()
  await walk.seen('collect-choose')
  await choose(walk, words.choose, '1-1-302', '冯艳')
  await page.getByText('5,035.70').first().waitFor()
  await button(walk, words.addDeposit).click()
  await field(walk, text.words.amount).fill('2000')
  await field(walk, text.words.method.wechat).fill('2000')
  await field(walk, words.referenceOf(text.words.method.wechat)).fill('4200001234')
  await field(walk, text.words.method.cash).fill('5100')
  await page.getByRole('checkbox', { name: words.notesChecked }).check()
  await walk.seen('collect')
  await go(walk)
  await page.getByText(`SJ${businessDate(Date.now()).slice(0, 4)}-000001`).first().waitFor()
  await page.getByText('64.30').first().waitFor()
  await paperShows(page)
  await page.getByRole('button', { name: text.paper.cameOutYes, exact: true }).click()
  await walk.seen('collected')
}

/** Step 8: blind count, sheet, the receiver's own password. */
export async function handOver(walk: Walk, giver: string, receiver: string): Promise<void> {
  const { page, text } = walk
  const words = text.shift
  await page.keyboard.press('F8')
  await page.getByRole('heading', { name: words.sheetTitle }).waitFor()
  for (const [value, count] of [['100', '55'], ['20', '1'], ['10', '1'], ['5', '1'], ['0.5', '1'], ['0.1', '2']] as const) {
    await field(walk, `${value} ${text.words.yuan} ${words.pieces}`).fill(count)
  }
  const methods = text.words.method
  await field(walk, words.slipCountOf(methods.wechat)).fill('1')
  await field(walk, words.slipSumOf(methods.wechat)).fill('2000.00')
  await walk.seen('blind-count')
  await button(walk, words.saveCount).click()
  await page.getByText(words.even).first().waitFor()
  await page.keyboard.press('Alt+a')
  await field(walk, words.nextFloat).fill('500')
  await field(walk, words.receiver).click()
  await page.getByRole('option', { name: new RegExp(receiver) }).first().waitFor({ state: 'attached' })
  await page.locator('.ant-select-item-option', { hasText: receiver }).first().click()
  await page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await field(walk, words.giverPassword(giver)).fill(WALK_PASSWORD)
  await field(walk, words.receiverPassword).fill(WALK_PASSWORD)
  await walk.seen('hand-over')
  await go(walk)
  await page.getByText(words.closed).first().waitFor()
  await paperShows(page)
  await walk.seen('hand-over-done')
}

/** Nobody can collect on the shift that was handed over. */
export async function cannotCollect(walk: Walk): Promise<void> {
  const { page, text } = walk
  await page.keyboard.press('F2')
  await choose(walk, text.collect.choose, '1-1-402', '唐俊鹏')
  await page.getByText(text.collect.noShift).first().waitFor()
}

/** Step 9: the manager sees the day. */
export async function managersDay(walk: Walk): Promise<void> {
  const { page, text } = walk
  await page.keyboard.press('F9')
  await page.getByRole('heading', { name: text.day.title, exact: true }).waitFor()
  await page.getByText('7,035.70').first().waitFor()
  await walk.seen('day')
}

/** A page of a paper was drawn: something else than white stands on it. */
async function paperShows(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('canvas')].some((canvas) => {
    const pixels = canvas.width > 0 ? canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data : undefined
    return pixels?.some((value, index) => index % 4 !== 3 && value < 128) ?? false
  }))
}

/** Steps 2 to 9 by three people at one desk. */
export async function wholeDay(walk: Walk): Promise<void> {
  await firstRun(walk)
  await importLedger(walk)
  await addPeople(walk, [{ login: 'clerk', name: '李敏', role: 'clerk' }, { login: 'cashier', name: '周洁', role: 'cashier' }])
  await signOut(walk)
  await signIn(walk, 'clerk')
  await openShift(walk)
  await moveTenantIn(walk)
  await signOut(walk)
  await signIn(walk, 'manager')
  await billMonth(walk, 586)
  await signOut(walk)
  await signIn(walk, 'clerk')
  await collect(walk)
  await handOver(walk, '李敏', '周洁')
  await signOut(walk)
  await signIn(walk, 'clerk')
  await cannotCollect(walk)
  await signOut(walk)
  await signIn(walk, 'manager')
  await managersDay(walk)
}

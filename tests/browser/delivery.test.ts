import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newRequestId } from '../../renderer/data/request-id.ts'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDeliveries } from './seed-deliveries.ts'
import type { Ask } from './seed-deliveries.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, signIn, textOf } from './signed-in.ts'

const ROOMS = ['101', '102', '201', '202', '301', '302', '401'].map((room) => ({ building: '7', room, name: `覃敏${room}`, delivered: room.endsWith('1') ? ' ' : '2024-01-01', arrears: room === '202' ? '88.00' : '' }))

const focused = (page: Page, name: string) => page.getByLabel(name, { exact: true }).and(page.locator(':focus')).waitFor()
async function tab(page: Page, times = 1): Promise<void> {
  for (let pressed = 0; pressed < times; pressed += 1) await page.keyboard.press('Tab')
}

describe.each(['zh-CN', 'en'] as const)('in %s', (language) => {
  const text = textOf(language)
  const words = text.delivery
  let foyer: OpenedFoyer
  let ask: Ask

  beforeAll(async () => {
    foyer = await openFoyer({ locale: language === 'en' ? 'en-US' : 'zh-CN' })
    await seedDesk(foyer.served, '2026-11')
    ask = await seedDeliveries(foyer.served, ROOMS)
    await foyer.page.reload()
    await signIn(foyer.page, 'limin', language)
  }, 120_000)
  afterAll(() => foyer.close())

  const step = (name: keyof typeof words.steps) => foyer.page.getByRole('heading', { name: words.steps[name] }).waitFor()

  async function chooseRoom(page: Page, room: string): Promise<void> {
    await focused(page, words.premises)
    await page.keyboard.type(`7-1-${room}`)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(`7栋1单元${room}`, { exact: true }).first().waitFor()
  }

  /** The owner's document, from the choice of who comes. */
  async function typeReceiver(page: Page): Promise<void> {
    await page.getByRole('radio', { name: words.who.owner }).and(page.locator(':focus')).waitFor()
    await tab(page, 5)
    await focused(page, text.moveIn.identityNumber)
    await page.keyboard.type('110105194912310021')
    await tab(page)
    await page.locator('.field-error').waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('11010519491231002x')
    await tab(page, 2)
    await page.keyboard.press('Space')
    await tab(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
  }

  test('a whole delivery by the keyboard alone', async () => {
    const { page } = foyer
    await page.keyboard.press('Alt+2')
    await chooseRoom(page, '301')
    await page.keyboard.press('Control+Enter')
    await step('notice')
    await focused(page, words.sentOn)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await step('receiver')
    expect(await faultsOf(page)).toEqual([])
    await typeReceiver(page)
    await step('inspection')
    await focused(page, words.inspectedOn)
    await page.keyboard.press('Control+Enter')
    await page.locator('.field-error').waitFor()
    await tab(page)
    await page.keyboard.press('Enter')
    await focused(page, `${words.place} 1`)
    await page.keyboard.type('厨房')
    await tab(page)
    await page.keyboard.type('水槽漏水')
    await tab(page)
    await page.keyboard.type('总包')
    await tab(page)
    await page.keyboard.type('20261131')
    await page.keyboard.press('Control+Enter')
    const late = page.locator('.line-error').filter({ hasText: text.errors['no-such-day'] as string })
    await late.waitFor()
    expect((await late.boundingBox())?.x).toBe((await page.getByLabel(`${words.mendBy} 1`, { exact: true }).boundingBox())?.x)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('20261231')
    await page.keyboard.press('Control+Enter')
    await step('handed-over')
    await page.keyboard.press('Space')
    await tab(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await step('readings')
    await focused(page, words.readOn)
    await tab(page, 2)
    await focused(page, `${words.meterNumber} 1`)
    await page.keyboard.type('S-301')
    await tab(page)
    await page.keyboard.type('-3')
    await page.keyboard.press('Control+Enter')
    await page.locator('.line-error').first().waitFor()
    expect(await page.locator('.line-error').count()).toBe(5)
    await focused(page, `${words.reading} 1`)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('1.25')
    // There is neither a second nor a third meter here.
    for (const line of [3, 2]) {
      await page.getByRole('button', { name: text.ui.removeLine(line) }).focus()
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Control+Enter')
    await step('keys')
    expect(await page.getByLabel(words.takenBy).inputValue()).toBe('覃敏301')
    await tab(page, 2)
    await focused(page, `${text.keys.number} 1`)
    await page.keyboard.type('K-301')
    await page.keyboard.press('Enter')
    await page.getByLabel(`${text.keys.number} 2`).waitFor()
    await tab(page)
    await page.keyboard.type('K-302')
    await page.keyboard.press('Control+Enter')
    await step('papers')
    await focused(page, `${words.isSigned} 1`)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: words.outcomeTitle }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: `${text.cases.preview} ${words.keySlip}` }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    const { keys } = await ask('keys.list', {})
    expect(keys.map((key) => [key.number, key.room, key.holder]).toSorted()).toEqual([['K-301', '7栋1单元301', '覃敏301'], ['K-302', '7栋1单元301', '覃敏301']])
    const { cases } = await ask('deliveries.list', { state: 'done' })
    expect(cases).toMatchObject([{ outcome: 'delivered', openDefects: 1 }])
  })

  test('owners of a building are told at once', async () => {
    const { page } = foyer
    await goTo(page, '#/delivery')
    await focused(page, words.premises)
    await page.keyboard.press('F10')
    await page.getByRole('heading', { name: words.notify }).waitFor()
    await page.getByRole('checkbox', { name: '7栋1单元101' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.locator('.field-error').waitFor()
    await tab(page)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await page.getByText(words.notified(3)).waitFor()
    await page.getByRole('gridcell', { name: '7栋1单元101' }).or(page.getByText('7栋1单元101')).first().waitFor()
  })

  // An Electron window is the only one; the other's change would have to come from elsewhere.
  test.skipIf(process.env.FOYER_WINDOW === 'electron')('two windows: the second is told which step was changed, and keeps what it typed', async () => {
    const { page } = foyer
    const open = (await ask('deliveries.list', {})).cases.find((row) => row.room === '7栋1单元101')
    const caseId = open?.caseId ?? 0
    await goTo(page, `#/delivery?case=${caseId}`)
    await step('receiver')
    await page.locator('.case-step').nth(3).focus()
    await page.keyboard.press('Enter')
    await step('handed-over')
    await page.getByRole('checkbox', { name: words.guarantee }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Space')
    // Another desk answers while this one's save is on its way.
    await page.route('**/call/delivery.saveStep', async (route) => {
      const { version } = await ask('delivery.get', { caseId })
      await ask('delivery.saveStep', { requestId: newRequestId(), caseId, version, data: { step: 'inspection', inspectedOn: '2026-11-21', noDefects: true, defects: [] } })
      await route.continue()
    }, { times: 1 })
    await page.keyboard.press('Control+Enter')
    await page.getByText(language === 'en' ? '"Inspection" was changed by 周敏' : '“逐间查验”由周敏').waitFor()
    expect(await page.getByRole('checkbox', { name: words.guarantee }).isChecked()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await step('readings')
    expect((await ask('delivery.get', { caseId })).steps.filter((row) => row.state === 'done').map((row) => row.name)).toEqual(['notice', 'inspection', 'handed-over'])
  })

  // Goes on from the step the test above has filled in.
  test.skipIf(process.env.FOYER_WINDOW === 'electron')('two windows at one step: whoever saves second is told before anything is overwritten', async () => {
    const { page } = foyer
    const open = (await ask('deliveries.list', {})).cases.find((row) => row.room === '7栋1单元101')
    const caseId = open?.caseId ?? 0
    await goTo(page, '#/delivery')
    await goTo(page, `#/delivery?case=${caseId}`)
    await step('receiver')
    await page.locator('.case-step').nth(3).focus()
    await page.keyboard.press('Enter')
    await step('handed-over')
    const { version } = await ask('delivery.get', { caseId })
    await ask('delivery.saveStep', { requestId: newRequestId(), caseId, version, data: { step: 'handed-over', guarantee: true, manual: true, others: ['门禁说明'] } })
    const changed = language === 'en' ? '"Handed over" was changed by 周敏' : '“交付资料”由周敏'
    await page.getByText(changed).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText(text.errors['changed-meanwhile'] as string).first().waitFor()
    await page.getByText(changed).waitFor()
    const kept = (await ask('delivery.get', { caseId })).steps.find((row) => row.name === 'handed-over')
    expect(kept?.data).toMatchObject({ others: ['门禁说明'] })
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: words.steps['handed-over'], exact: true }).waitFor({ state: 'detached' })
  })

  test('nobody moves in before the delivery: said at the premises, and the next key begins the delivery', async () => {
    const { page } = foyer
    await goTo(page, '#/move-in')
    await page.getByRole('combobox', { name: text.moveIn.premises, exact: true }).fill('7-1-101')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: text.moveIn.moverKind.tenant, exact: true }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').filter({ hasText: text.errors['not-delivered'] as string }).waitFor()
    await page.getByRole('button', { name: words.startTitle }).and(page.locator(':focus')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: words.startTitle }).waitFor()
    await page.getByText('7栋1单元101', { exact: true }).first().waitFor()
  })

  test('the picture of a building is walked by arrows, and Enter opens a room', async () => {
    const { page } = foyer
    await goTo(page, '#/premises?view=grid&building=7')
    const cell = (name: string) => page.getByRole('gridcell', { name, exact: true }).and(page.locator(':focus')).waitFor()
    const { is, arrears } = text.grid
    await cell(`401 ${is['not-delivered']}`)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await cell(`301 ${is.vacant}`)
    await page.keyboard.press('ArrowRight')
    await cell(`302 ${is.occupied}`)
    await page.keyboard.press('ArrowDown')
    await cell(`202 ${is.occupied} ${arrears}`)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await cell(`401 ${is['not-delivered']}`)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('End')
    await cell(`102 ${is.occupied}`)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '7栋1单元102' }).first().waitFor()
  })

  test('a meter is replaced, and a renovation begins, by keys alone', async () => {
    const { page } = foyer
    const premisesId = (await ask('deliveries.list', { state: 'done' })).cases[0]?.premisesId ?? 0
    await goTo(page, `#/meters?tab=list&premises=${premisesId}`)
    await page.getByRole('row', { name: /S-301/ }).focus()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: text.meters.acts.replace }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await focused(page, text.meters.oldValue)
    await page.keyboard.type('1')
    await tab(page)
    await tab(page)
    await page.keyboard.type('S-999')
    await tab(page)
    await page.keyboard.type('0')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.locator('.field-error').waitFor()
    await focused(page, text.meters.oldValue)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('7.5')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('row', { name: /S-999/ }).waitFor()
    await goTo(page, `#/premises?premises=${premisesId}`)
    await page.getByRole('button', { name: words.changes['renovation-begins'] }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: words.changeTitles['renovation-begins']('7栋1单元301') }).getByRole('button', { name: words.changes['renovation-begins'] }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.changes['renovation-ends'] }).waitFor()
    expect((await ask('premises.get', { premisesId })).state).toBe('renovating')
  })

  test('a key is given out, comes back, and a defect is closed, by keys alone', async () => {
    const { page } = foyer
    await page.keyboard.press('Alt+4')
    await page.getByRole('grid', { name: text.keys.list }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('F10')
    await page.getByRole('heading', { name: text.keys.issue }).waitFor()
    await focused(page, text.keys.premises)
    await page.keyboard.type('7-1-102')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByLabel(text.keys.holderName).waitFor()
    await page.getByLabel(text.keys.holderName).focus()
    await page.keyboard.type('刘师傅')
    await page.getByLabel(`${text.keys.number} 1`).focus()
    await page.keyboard.type('Z-9')
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.getByText(text.keys.given('YS2026-0002')).waitFor()
    await page.getByRole('row', { name: /Z-9/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: text.keys.outcomes.returned }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('row', { name: /Z-9/ }).waitFor({ state: 'detached' })
    await goTo(page, '#/registers/defects')
    await page.getByRole('row', { name: /水槽漏水/ }).focus()
    await page.keyboard.press('Enter')
    await focused(page, words.howMended)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.type('换了接头')
    await page.keyboard.press('Control+Enter')
    await page.getByText(words.noDefectsOpen).waitFor()
    expect(foyer.problems).toEqual([])
  })
})

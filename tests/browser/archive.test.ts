import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CallOutput } from '../../shared/contract/index.ts'
import { tabsOf } from '../../renderer/features/archive/ArchiveTabs.tsx'
import { faultsOf } from '../support/axe.ts'
import { openFoyer } from '../support/browser.ts'
import type { OpenedFoyer } from '../support/browser.ts'
import { seedDesk } from './seed-desk.ts'
import { goTo, settled, signIn, textOf, type Language } from './signed-in.ts'

let foyer: OpenedFoyer
let premises: number
let party: number

beforeAll(async () => {
  foyer = await openFoyer()
  const { cashier } = await seedDesk(foyer.served, '2026-11')
  const found = await foyer.served.call('find.search', { text: '欧阳辉' }, cashier)
  if (!found.ok) throw new Error(found.error.code)
  const [hit] = (found.value as CallOutput<'find.search'>).hits
  premises = hit?.premisesId ?? 0
  party = hit?.partyId ?? 0
  await foyer.page.reload()
  await signIn(foyer.page, 'zhoumin')
}, 120_000)
afterAll(() => foyer.close())

/** A picture of one black dot, as small as a PNG can be. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==', 'base64')
const words = (language: Language) => textOf(language).archive

/** Presses Tab until the named button has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string, role: 'button' | 'link' = 'button'): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first()
  await target.waitFor()
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`${name} cannot be reached with Tab`)
}

async function openTab(page: Page, tab: ReturnType<typeof tabsOf>[number], language: Language = 'zh-CN'): Promise<void> {
  await tabTo(page, words(language).tabs[tab], 'link')
  await page.keyboard.press('Enter')
  await page.locator(`.tabs a[aria-current="page"][href*="tab=${tab}"]`).waitFor()
}

describe('the page of a premises, with the keyboard alone', () => {
  const text = words('zh-CN')

  test('a repair is noted, waits, and is closed with its outcome', async () => {
    const { page } = foyer
    await goTo(page, `#/premises?premises=${premises}`)
    await openTab(page, 'events')
    await tabTo(page, text.addRecord)
    await page.keyboard.press('Enter')
    await page.getByLabel(text.recordText).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.locator('.field-error').waitFor()
    await page.keyboard.type('厨房漏水')
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.getByLabel(text.dueOn).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('cell', { name: '厨房漏水' }).waitFor()
    await tabTo(page, text.closeRecord)
    await page.keyboard.press('Enter')
    await page.keyboard.type('已换阀门')
    await page.keyboard.press('Enter')
    await page.getByText('→ 已换阀门').waitFor()
    expect(await page.getByRole('button', { name: text.closeRecord }).count()).toBe(0)
  }, 60_000)

  test('a paper is taken in, lent, and given back', async () => {
    const { page } = foyer
    await goTo(page, `#/premises?premises=${premises}&tab=papers`)
    await tabTo(page, text.takePaper)
    await page.keyboard.press('Enter')
    await page.keyboard.type('购房合同')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('cell', { name: '购房合同' }).waitFor()
    await tabTo(page, text.lend)
    await page.keyboard.press('Enter')
    await page.keyboard.type('王律师')
    await page.keyboard.press('Tab')
    await page.keyboard.type('核对面积')
    await page.keyboard.press('Tab')
    await page.keyboard.type('20990101')
    await page.keyboard.press('Enter')
    await page.getByText(text.lentTo('王律师', '核对面积')).waitFor()
    await goTo(page, '#/registers/papers')
    await page.getByRole('table', { name: text.lentPapers }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await tabTo(page, text.giveBack)
    await page.keyboard.press('Enter')
    await page.getByText(text.noLent).waitFor()
  }, 60_000)

  test('a picture is attached and shown; a program that says it is one is refused at its field', async () => {
    const { page } = foyer
    await goTo(page, `#/premises?premises=${premises}&tab=papers`)
    await tabTo(page, text.addAttachment)
    await page.keyboard.press('Enter')
    const attach = async (name: string, bytes: Buffer): Promise<void> => {
      const file = join(tmpdir(), name)
      writeFileSync(file, bytes)
      await page.getByLabel(text.attachmentTitle, { exact: true }).waitFor()
      await tabTo(page, text.chooseFile)
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')])
      await chooser.setFiles(file)
      await page.getByText(name).waitFor()
      await page.keyboard.press('Control+Enter')
    }
    await attach('房产证.png', Buffer.from('MZ a program'))
    await page.getByText(textOf('zh-CN').errors['file-kind'] as string).waitFor()
    await attach('房产证照片.png', PICTURE)
    await page.getByRole('cell', { name: '房产证', exact: true }).waitFor()
    await tabTo(page, text.view)
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: '房产证照片.png' }).waitFor()
    expect(await page.getByRole('img', { name: '房产证照片.png' }).evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('img', { name: '房产证照片.png' }).waitFor({ state: 'detached' })
  }, 60_000)

  test('a vehicle is added and found by its tail; its owner has a page of their own', async () => {
    const { page } = foyer
    await goTo(page, `#/premises?premises=${premises}&tab=things`)
    await tabTo(page, text.addVehicle)
    await page.keyboard.press('Enter')
    await page.keyboard.type('沪A·D12345')
    await page.keyboard.press('Control+Enter')
    await page.getByText('沪AD12345').waitFor()
    await page.getByRole('button', { name: text.addVehicle }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Control+K')
    await page.keyboard.type('D12345')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.tabs a[aria-current="page"][href*="tab=overview"]').waitFor()
    const owner = page.locator('table a[href*="#/parties"]').first()
    const name = await owner.textContent()
    await tabTo(page, name ?? '', 'link')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor()
    expect(await page.getByRole('heading', { name: text.homes }).count()).toBe(1)
  }, 60_000)
})

test.each(['zh-CN', 'en'] as const)('every part of both pages is sound, fits the screen and names its states, in %s', async (language) => {
  const page = await foyer.anotherWindow()
  await signIn(page, 'zhoumin', language)
  for (const [path, address] of [['/premises', `#/premises?premises=${premises}`], ['/parties', `#/parties?party=${party}`]] as const) {
    for (const tab of tabsOf(path)) {
      await goTo(page, `${address}&tab=${tab}`)
      await page.locator(`.tabs a[aria-current="page"][href*="tab=${tab}"]`).waitFor()
      await settled(page)
      await page.locator('.archive, .archive-section').first().waitFor()
      if (process.env['FOYER_LOOK']) await page.screenshot({ path: join(process.env['FOYER_LOOK'], `${language}-${address.slice(2, 9)}-${tab}.png`) })
      expect([address, tab, await faultsOf(page)]).toEqual([address, tab, []])
    }
  }
}, 120_000)

import type { Page } from 'playwright-core'
import { english } from '../../renderer/text/en.ts'
import { chinese } from '../../renderer/text/zh-CN.ts'
import type { Text } from '../../renderer/text/zh-CN.ts'
import { PASSWORD } from './seed-desk.ts'

export type Language = 'zh-CN' | 'en'

export function textOf(language: Language): Text {
  return language === 'en' ? english : chinese
}

/** Signs in by the keyboard alone, in a language. */
export async function signIn(page: Page, login: string, language: Language = 'zh-CN'): Promise<void> {
  const text = textOf(language)
  await page.locator('input[name="user"]').waitFor()
  if ((await page.locator('html').getAttribute('lang')) !== language) await page.getByRole('button', { name: textOf(language === 'en' ? 'zh-CN' : 'en').shell.switchLanguage }).click()
  await page.getByLabel(text.session.login, { exact: true }).fill(login)
  await page.keyboard.press('Enter')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: text.shell.menu }).waitFor()
}

/** Goes where a link would lead, without a click. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => { window.location.hash = hash }, address)
}

/** Nothing on the page is being read any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}

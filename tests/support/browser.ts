import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'
import { serveFoyer } from './served-foyer.ts'
import type { ServedFoyer } from './served-foyer.ts'

/** What a test asks of the core beside the window, whichever host it has. */
export type Seeded = Pick<ServedFoyer, 'call' | 'upload'>

export type OpenedFoyer = {
  page: Page
  context: BrowserContext
  url: string
  served: ServedFoyer
  /** Everything the page complained of: uncaught errors, console errors, breaches of the content security policy. */
  problems: readonly string[]
  /** Opens one more window on the same desk. */
  anotherWindow(): Promise<Page>
  close(): Promise<void>
}

export type OpenOptions = {
  /** An existing data folder; a new one, deleted afterwards, when not given. */
  dataFolder?: string
  locale?: 'zh-CN' | 'en-US'
  viewport?: { width: number; height: number }
  colorScheme?: 'light' | 'dark'
}

/**
 * Opens the app as a person without Electron sees it: the real server in its own process, the built page, a Chromium. With FOYER_WINDOW=electron
 * the same test meets a real Electron window instead (tests/desktop/households.test.ts).
 */
export async function openFoyer(options: OpenOptions = {}): Promise<OpenedFoyer> {
  if (process.env.FOYER_WINDOW === 'electron') return (await import('./electron-window.ts')).openElectronWindow(options)
  const { locale = 'zh-CN', viewport = { width: 1366, height: 768 }, colorScheme = 'light' } = options
  const served = await serveFoyer(options.dataFolder ? { dataFolder: options.dataFolder } : {})
  const browser = await launchChromium()
  const context = await browser.newContext({ locale, viewport, colorScheme, timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  const problems: string[] = []
  const anotherWindow = async (): Promise<Page> => {
    const page = await context.newPage()
    listenForProblems(page, problems)
    await page.goto(served.url)
    return page
  }
  const page = await anotherWindow()
  return {
    page,
    context,
    url: served.url,
    served,
    problems,
    anotherWindow,
    async close() {
      await browser.close()
      await served.close()
    },
  }
}

/** Collects what a page complains of. */
export function listenForProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`)
  })
}

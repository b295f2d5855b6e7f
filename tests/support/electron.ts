import { rm } from 'node:fs/promises'
import { _electron as electron } from 'playwright-core'
import type { ElectronApplication, Page } from 'playwright-core'
import { listenForProblems } from './browser.ts'
import { fontsFile } from './chromium.ts'
import { desktopRuntime, testSwitches } from './desktop-runtime.ts'
import { projectRoot, temporaryFolder } from './served-foyer.ts'

export type OpenedDesktop = {
  page: Page
  electron: ElectronApplication
  dataFolder: string
  /** Where downloads go: the system's save dialog would wait for ever. */
  downloads: string
  /** Everything the page complained of. */
  problems: readonly string[]
  close(): Promise<void>
}

/** Opens the app in a real Electron window, with a new data folder unless one is given. */
export async function openDesktop(options: { dataFolder?: string; locale?: 'zh-CN' | 'en-US' } = {}): Promise<OpenedDesktop> {
  const executablePath = desktopRuntime().electron
  if (!executablePath) throw new Error('no Electron here: guard the test with desktopRuntime().reason')
  const dataFolder = options.dataFolder ?? (await temporaryFolder())
  const application = await electron.launch({
    executablePath,
    args: [...testSwitches(), `--lang=${options.locale ?? 'zh-CN'}`, projectRoot, '--data', dataFolder],
    cwd: projectRoot,
    env: { ...definedEnvironment(), FONTCONFIG_FILE: fontsFile() },
    timezoneId: 'Asia/Shanghai',
  })
  const downloads = await temporaryFolder()
  await application.evaluate(({ session }, folder) => {
    session.fromPartition('desk').on('will-download', (_event, item) => item.setSavePath(`${folder}/${item.getFilename()}`))
  }, downloads)
  const problems: string[] = []
  const page = await application.firstWindow()
  listenForProblems(page, problems)
  try {
    await page.locator('#root > *').first().waitFor()
  } catch (error) {
    await application.close()
    throw new Error(`the page stayed empty: ${problems.join('\n')}`, { cause: error })
  }
  return {
    page,
    electron: application,
    dataFolder,
    downloads,
    problems,
    async close() {
      await application.close()
      await rm(downloads, { recursive: true, force: true })
      if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

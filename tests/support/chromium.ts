import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as playwright } from 'playwright-core'
import type { Browser } from 'playwright-core'

const root = join(import.meta.dirname, '..', '..')

const SWITCHES = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--hide-scrollbars',
  '--font-render-hinting=none',
]

/** The path of a Chromium that needs no system package; unpacked once, by whoever asks first. */
export async function chromiumPath(): Promise<string> {
  // It brings the libraries a machine without a desktop lacks only where it believes to be on such a host.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}

/** A headless Chromium that shows Chinese. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await chromiumPath()
  return playwright.launch({ executablePath, args: SWITCHES, env: { ...definedEnvironment(), FONTCONFIG_FILE: fontsFile() } })
}

/** A fontconfig file that lists the npm font folder: without it every Chinese character is a box. */
export function fontsFile(): string {
  const folder = join(tmpdir(), `foyer-fonts-${process.getuid?.() ?? 0}`)
  const fonts = join(root, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('')
  const temporary = `${file}.${process.pid}`
  writeFileSync(
    temporary,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'cache')}</cachedir></fontconfig>`,
  )
  // Renamed into place: another test process may be reading it.
  renameSync(temporary, file)
  return file
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

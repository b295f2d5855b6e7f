import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type AxeWindow = { axe: { run(root: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }

/** What axe finds wrong once the list that was chosen from is gone, and whether the page is larger than the screen. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.waitForFunction(() => document.querySelector('.ant-select-dropdown:not(.ant-select-dropdown-hidden)') === null)
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, { resultTypes: ['violations'] })
    const root = document.documentElement
    const tooLarge = root.scrollHeight > window.innerHeight || root.scrollWidth > window.innerWidth ? ['the page scrolls'] : []
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`), ...tooLarge]
  })
}

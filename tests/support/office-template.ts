import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importLedger, ledgerCsv } from './ledger-rows.ts'
import { addPerson, makeApp, newOffice } from './make-app.ts'

/** An office with three flats and two cashiers, closed, to be copied: making one anew takes longer than what a run tries on it. */
export async function makeTemplate(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'foyer-template-'))
  const app = await makeApp({ dataFolder })
  const { manager } = await newOffice(app)
  await importLedger(app, manager, ledgerCsv([{ room: '101', arrears: '33.33' }, { room: '102', area: '126.05' }, { room: '103', area: '60.01' }]))
  await addPerson(app, manager, 'limin', 'cashier', '李敏')
  await addPerson(app, manager, 'sunyan', 'cashier', '孙燕')
  await app.close()
  return dataFolder
}

export function copyTemplate(template: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-run-'))
  cpSync(template, folder, { recursive: true })
  return folder
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

import { existsSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { replaceFiles } from '../db/backup.ts'
import { readKeyring, unlockWithPassword } from '../db/keyring.ts'
import { storeFile } from '../db/store.ts'
import { createBackups } from '../db/backup.ts'
import { businessDate, timeOfDay } from '../../shared/dates.ts'
import { lockFolder } from '../db/folder-lock.ts'
import { AppError } from '../kernel/app-error.ts'
import { nodePorts } from '../node-ports.ts'
import type { VerbInput, VerbOutput } from './command-line.ts'
import { credentials, signedIn, withCore } from './core.ts'

/** A new office with its first manager; the recovery key is printed this once. */
export async function init({ dataFolder, options }: VerbInput): Promise<VerbOutput> {
  const { user, password } = await credentials()
  const begun = await withCore(dataFolder, async (core) => {
    const made = await core.as(undefined).call('setup.begin', {
      language: options.language === 'en' ? 'en' : 'zh-CN', office: options.office ?? '', property: options.property ?? '', managerName: options.name ?? user, login: user, password,
    })
    const manager = core.as(made.session)
    await manager.call('setup.confirmRecoveryKey', { requestId: manager.requestId() })
    return made
  })
  return {
    data: { dataFolder, user: begun.user, recoveryKey: begun.recoveryKey },
    text: `Data: ${dataFolder}\nManager: ${begun.user.login}\nRecovery key, shown this once; keep it away from this PC:\n\n  ${begun.recoveryKey}\n`,
  }
}

export async function backup({ dataFolder }: VerbInput): Promise<VerbOutput> {
  return withCore(dataFolder, async (core) => {
    const person = await signedIn(core)
    const made = await person.call('backup.now', {})
    const path = join(dataFolder, 'backups', made.name)
    return { data: { ...made, path }, text: `${path}\nChecked, ${made.size} bytes, ${made.seconds} s` }
  })
}

export async function verify({ dataFolder }: VerbInput): Promise<VerbOutput> {
  return withCore(dataFolder, async (core) => {
    const checked = await (await signedIn(core)).call('backup.verify', {})
    const text = checked.ok ? `Sound: ${checked.transfers} transfers, ${checked.receipts} receipts` : `Not sound:\n  ${checked.problems.join('\n  ')}`
    return { data: checked, text, failed: !checked.ok }
  })
}

/** Puts a backup in place of the data, after it opened with the person's password and was found sound. What it replaces is kept under backups/. */
export async function restore({ dataFolder, argument }: VerbInput): Promise<VerbOutput> {
  if (argument === undefined) throw new AppError('backup-file-missing')
  const from = backupFolder(argument)
  const { user, password } = await credentials()
  const ports = nodePorts({ dataFolder })
  const now = ports.clock.now()
  const lock = lockFolder(dataFolder, businessDate(now))
  try {
    const keyring = readKeyring(from)
    const key = keyring && (await unlockWithPassword(keyring, user, password))
    if (!key) throw new AppError('backup-password-wrong')
    const checked = await createBackups(ports).verify(join(from, 'foyer.db'), key)
    if (!checked.ok) throw new AppError('backup-not-sound', { values: { problem: checked.problems[0] ?? '' } })
    const kept = `${businessDate(now)}T${timeOfDay(now).replace(':', '')}-replaced-${now}`
    const replaced = existsSync(storeFile(dataFolder))
    replaceFiles(dataFolder, from, kept)
    return {
      data: { restored: from, replaced: replaced ? join(dataFolder, 'backups', kept) : null, transfers: checked.transfers, receipts: checked.receipts },
      text: `Restored ${from}\n${replaced ? `What it replaced is in ${join(dataFolder, 'backups', kept)}` : ''}`,
    }
  } finally {
    lock.release()
  }
}

/** A backup is a folder with foyer.db and its keyring.json; either of them may be named. */
function backupFolder(argument: string): string {
  const path = resolve(argument)
  const folder = existsSync(path) && statSync(path).isDirectory() ? path : dirname(path)
  if (!existsSync(join(folder, 'foyer.db'))) throw new AppError('backup-file-missing')
  if (!existsSync(join(folder, 'keyring.json'))) throw new AppError('backup-keyring-missing', { values: { folder: basename(folder) } })
  return folder
}

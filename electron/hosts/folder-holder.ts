import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who holds a data folder, as the holder itself wrote it beside its lock; null when nobody has. */
export function folderHolder(dataFolder: string): { pid: number; since: string } | null {
  try {
    const holder: unknown = JSON.parse(readFileSync(join(dataFolder, 'lock.json'), 'utf8'))
    return isHolder(holder) ? holder : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is { pid: number; since: string } {
  return typeof value === 'object' && value !== null && 'pid' in value && 'since' in value && typeof value.pid === 'number' && typeof value.since === 'string'
}

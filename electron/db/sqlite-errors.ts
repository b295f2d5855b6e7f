import { AppError } from '../kernel/app-error.ts'

/** What a full disk, a locked or a broken file mean to a person; anything else is a bug and comes back as null. */
export function sqliteRefusal(error: unknown): AppError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL')) return new AppError('disk-full')
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new AppError('store-busy')
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB')) return new AppError('store-damaged')
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return new AppError('store-unwritable')
  return null
}

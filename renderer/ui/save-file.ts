import { downloadBytes } from '../transport/call.ts'
import type { ErrorData, FileHandle } from '../../shared/wire.ts'

/** Fetches what waits behind a handle and gives it to the person as a file. Answers the refusal, if any. */
export async function saveFile(file: FileHandle): Promise<ErrorData | null> {
  const answer = await downloadBytes(file.handle)
  if (!answer.ok) return answer.error
  saveBlob(answer.value, file.name)
  return null
}

export function saveBlob(bytes: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = name
  link.click()
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

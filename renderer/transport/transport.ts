import type { CallName } from '../../shared/contract/index.ts'
import type { Answer, FileHandle } from '../../shared/wire.ts'

/** How this window reaches the core. Screens never see which one it is. */
export type Transport = {
  call(name: CallName, input: unknown, session: string | null): Promise<Answer>
  /**
   * Topics of what other windows have changed; `null` when the line was down and anything may have changed.
   * Answers how to stop listening.
   */
  listen(session: string, listener: (topics: readonly string[] | null) => void): () => void
  upload(bytes: Blob, name: string, session: string | null): Promise<Answer<FileHandle>>
  download(handle: string, session: string | null): Promise<Answer<Blob>>
}

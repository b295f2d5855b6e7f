import type { Subject } from '../../../shared/contract/archive.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'

/** The file beside the plain facts of a premises or a party. */
export type ArchiveFile = CallOutput<'archive.get'>
export type PartProps = { subject: Subject; file: ArchiveFile }

/** The same for drafts: one form a subject. */
export function draftKey(form: string, subject: Subject): string {
  return `${form}:${subject.of}:${subject.id}`
}

import { useState } from 'react'
import type { ReactNode } from 'react'
import type { FileHandle } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { AskReason } from '../../ui/case/AskReason.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { AddAttachment } from './AddAttachment.tsx'
import type { ArchiveFile, PartProps } from './archive-file.ts'
import { ArchivePart } from './ArchivePart.tsx'

type AttachmentRow = ArchiveFile['attachments'][number]
type AttachmentsPartProps = PartProps & { onView(file: FileHandle): void }

/** Copies of papers and pictures. One is shown beside the list. */
export function AttachmentsPart({ subject, file, onView }: AttachmentsPartProps): ReactNode {
  const words = useText().archive
  const { user } = useDesk()
  const open = useEffectCall('attachments.open')
  const view = async (attachmentId: number): Promise<void> => {
    const answer = await open.send({ attachmentId })
    if (answer.ok) onView(answer.value)
  }
  const columns: Column<AttachmentRow>[] = [
    { key: 'title', title: words.attachmentTitle, show: (row) => row.title },
    { key: 'kind', title: words.attachmentKind, narrow: true, show: (row) => words.mediaTypes[row.mediaType === 'application/pdf' ? 'pdf' : 'picture'] },
    { key: 'size', title: words.size, align: 'right', narrow: true, show: (row) => words.kilobytes(Math.max(1, Math.round(row.size / 1024))) },
    { key: 'added', title: words.addedOn, narrow: true, show: (row) => `${row.addedOn} ${row.addedBy}` },
    {
      key: 'acts', title: words.acts, narrow: true, show: (row) => (
        <span className="archive-acts">
          <Act label={words.view} onPress={() => void view(row.attachmentId)} />
          {user.role === 'manager' ? <RemoveAttachment attachmentId={row.attachmentId} /> : null}
        </span>
      ),
    },
  ]
  return (
    <ArchivePart title={words.attachments} add={{ label: words.addAttachment, form: (onDone) => <AddAttachment subject={subject} onDone={onDone} /> }}>
      {open.error ? <ErrorNote error={open.error} /> : null}
      <DataTable label={words.attachments} columns={columns} rows={file.attachments} rowKey={(row) => row.attachmentId} empty={<p className="soft archive-none">{words.noAttachments}</p>} />
    </ArchivePart>
  )
}

function RemoveAttachment({ attachmentId }: { attachmentId: number }): ReactNode {
  const text = useText()
  const remove = useEffectCall('attachments.remove')
  const [removing, setRemoving] = useState(false)
  const send = async (reason: string): Promise<void> => {
    setRemoving(true)
    await remove.send({ attachmentId, reason })
    setRemoving(false)
  }
  return (
    <AskReason label={text.archive.remove} question={text.archive.removeReason} act={text.archive.removeAct} keep={text.words.cancel} danger busy={removing} error={remove.error} onSend={(reason) => void send(reason)} />
  )
}

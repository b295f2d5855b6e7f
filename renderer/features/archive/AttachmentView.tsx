import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData, FileHandle } from '../../../shared/wire.ts'
import { useText } from '../../text/language.tsx'
import { downloadBytes } from '../../transport/call.ts'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { Loading } from '../../ui/states.tsx'

/** An attachment beside the page: a PDF as pages, a picture as it is. */
export function AttachmentView({ file, onClose }: { file: FileHandle; onClose(): void }): ReactNode {
  if (file.mediaType === 'application/pdf') return <PaperPreview title={file.name} file={file} onClose={onClose} />
  return <Picture key={file.handle} file={file} onClose={onClose} />
}

function Picture({ file, onClose }: { file: FileHandle; onClose(): void }): ReactNode {
  const text = useText()
  const [address, setAddress] = useState<string | null>(null)
  const [error, setError] = useState<ErrorData | null>(null)
  useEffect(() => {
    let made: string | null = null
    let gone = false
    void downloadBytes(file.handle).then((answer) => {
      if (gone) return
      if (!answer.ok) return setError(answer.error)
      made = URL.createObjectURL(new Blob([answer.value], { type: file.mediaType }))
      setAddress(made)
    })
    return () => {
      gone = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [file])
  return (
    <aside className="paper-preview" aria-label={file.name}>
      <header className="paper-head">
        <h2>{file.name}</h2>
        <Act label={text.words.close} kind="quiet" hotKey="Escape" onPress={onClose} />
      </header>
      <div className="paper-pages" tabIndex={0} role="group" aria-label={file.name}>
        {error ? <ErrorNote error={error} /> : address === null ? <Loading rows={4} /> : <img className="archive-picture" src={address} alt={file.name} />}
      </div>
      <footer className="paper-foot">
        <Act label={text.archive.saveFile} onPress={() => void saveFile(file).then((refused) => setError(refused))} />
      </footer>
    </aside>
  )
}

import type { ReactNode } from 'react'
import type { FileHandle } from '../../../shared/wire.ts'
import { useEffectCall } from '../../data/use-command.ts'
import { useText } from '../../text/language.tsx'
import { DropFile } from '../../ui/DropFile.tsx'
import { Page } from '../../ui/Page.tsx'
import type { Ledger } from './source.ts'

/** Pick or drop the ledger; it is read at once, and nothing is written. */
export function ChooseFile({ onRead }: { onRead(ledger: Ledger): void }): ReactNode {
  const words = useText().importing
  const read = useEffectCall('import.read')
  const take = async (file: FileHandle) => {
    const answer = await read.send({ file: file.handle })
    if (answer.ok) onRead({ file, read: answer.value as Ledger['read'] })
    return answer
  }
  return <Page title={words.title}><DropFile words={words} onFile={take} /></Page>
}

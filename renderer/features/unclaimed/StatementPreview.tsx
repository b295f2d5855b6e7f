import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallInput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useCommand } from '../../data/use-command.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { ErrorNote } from '../../ui/ErrorNote.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { Page } from '../../ui/Page.tsx'
import { Loading } from '../../ui/states.tsx'
import type { Statement } from './ImportStatement.tsx'
import { StatementColumns } from './StatementColumns.tsx'
import { StatementTable } from './StatementTable.tsx'

export type Mapping = CallInput<'unclaimed.preview'>['mapping']

/** Every row of a statement with what becomes of it; only the act at the foot writes. */
export function StatementPreview({ statement, onOther }: { statement: Statement; onOther(): void }): ReactNode {
  const text = useText()
  const words = text.unclaimed
  const { file, channel, read } = statement
  const [mapping, setMapping] = useState<Mapping>(read.mapping)
  const [columnsOpen, setColumnsOpen] = useState(false)
  const source = { file: file.handle, channel, mapping }
  const preview = useCall('unclaimed.preview', source, { keep: true })
  const book = useCommand('unclaimed.import')
  const columnsAreWrong = preview.error?.fields?.some((field) => field.path.startsWith('mapping.')) ?? false
  const { data } = preview
  const submit = async (): Promise<void> => {
    if (!data) return
    const answer = await book.send({ ...source, expectedCount: data.count, expectedSumFen: data.sumFen, expectedTillFeeFen: data.tillFeeFen })
    if (answer.ok) go('/unclaimed', { imported: answer.value.count, sum: answer.value.sumFen })
    else preview.again()
  }
  const chosen = Object.values(mapping).filter((heading) => heading !== '').length
  return (
    <Page
      title={words.importTitle}
      note={`${words.channels[channel]} · ${words.file(file.name, read.rows)}`}
      acts={<><Act label={words.columnsShort(chosen)} autoFocus onPress={() => setColumnsOpen(!columnsOpen)} /><Act label={words.otherFile} kind="quiet" hotKey="Escape" onPress={onOther} /></>}
      error={book.error}
      others={data && !columnsAreWrong ? <span className="import-totals" role="status"><strong>{words.willBook(data.count)}</strong><span>{words.sum} {moneyText(data.sumFen)}{data.feeFen > 0 ? ` · ${words.feeSum(moneyText(data.feeFen))}` : ''}{data.tillFeeFen > 0 ? ` · ${words.tillFeeSum(moneyText(data.tillFeeFen))}` : ''}</span></span> : null}
      primary={{ label: data && data.count === 0 && data.tillFeeFen > 0 ? words.bookFees : words.book(data?.count ?? 0), hotKey: 'Ctrl+Enter', onPress: () => void submit(), busy: book.sending, disabled: !data || (data.count === 0 && data.tillFeeFen === 0) || preview.error !== null || preview.outdated, large: true }}
    >
      {columnsOpen || columnsAreWrong ? <StatementColumns headings={read.headings} mapping={mapping} errors={preview.error?.fields ?? []} remembered={read.remembered} onChange={setMapping} /> : null}
      {preview.error && !columnsAreWrong ? <ErrorNote error={preview.error} onAgain={preview.again} /> : null}
      {data && !columnsAreWrong ? <StatementTable rows={data.rows} /> : preview.error ? null : <Loading />}
    </Page>
  )
}

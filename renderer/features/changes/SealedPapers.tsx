import { Input, Segmented } from 'antd'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { SEALED_KINDS } from '../../../shared/contract/changes.ts'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useText } from '../../text/language.tsx'
import type { Text } from '../../text/zh-CN.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { RegisterTabs } from '../registers/RegisterTabs.tsx'

type Row = CallOutput<'certificates.list'>['papers'][number]
type Kind = (typeof SEALED_KINDS)[number] | 'all'
const PAPER = { clearance: 'clearance-certificate', residence: 'residence-certificate', payment: 'payment-certificate', release: 'goods-release' } as const

/** 用印登记: every paper under the seal, opened and printed again from here. */
export function SealedPapers(): ReactNode {
  const text = useText()
  const words = text.changes
  const [kind, setKind] = useState<Kind>('all')
  const [find, setFind] = useState('')
  const [open, setOpen] = useState<Row | null>(null)
  const show = (row: Row): void => setOpen(row)
  const list = useCall('certificates.list', { kind: kind === 'all' ? null : kind, text: find }, { keep: true })
  const kinds = [{ value: 'all' as const, label: words.allKinds }, ...SEALED_KINDS.map((each) => ({ value: each, label: words.certificateKinds[each] }))]
  return (
    <Page
      title={text.registers.title} note={<RegisterTabs open="sealed" />}
      acts={<><Input value={find} onChange={(event) => setFind(event.target.value)} placeholder={words.find} aria-label={words.find} autoFocus /><Segmented<Kind> aria-label={words.show} value={kind} options={kinds} onChange={setKind} /></>}
    >
      <div className={open ? 'split-even fill' : 'fill'}>
        <Read state={list}>
          {(data) => (
            <DataTable
              label={words.registerLabel} columns={columnsOf(text)} rows={data.papers} rowKey={(row) => row.sealedPaperId} onOpen={show} openKey={open?.sealedPaperId ?? null}
              empty={<div className="sheet-plain"><EmptyState title={words.none} /></div>}
            />
          )}
        </Read>
        {open ? <PaperPreview title={open.number} papers={[{ paper: PAPER[open.kind], id: open.sealedPaperId }]} onClose={() => setOpen(null)} /> : null}
      </div>
    </Page>
  )
}

function columnsOf(text: Text): Column<Row>[] {
  const words = text.changes
  return [
    { key: 'number', title: words.number, narrow: true, show: (row) => row.number },
    { key: 'kind', title: words.paperKind, narrow: true, show: (row) => words.certificateKinds[row.kind] },
    { key: 'room', title: text.words.room, narrow: true, show: (row) => row.room },
    { key: 'addressee', title: words.addressee, narrow: true, show: (row) => row.addressee },
    { key: 'purpose', title: words.purpose, show: (row) => <>{row.purpose}{row.approvedBy === null ? null : <span className="look"> {words.approved(row.approvedBy, row.approvedReason)}</span>}</> },
    { key: 'issued', title: words.issuedOn, narrow: true, show: (row) => row.issuedOn },
    { key: 'by', title: words.by, narrow: true, show: (row) => row.by },
    { key: 'prints', title: words.prints, narrow: true, align: 'right', show: (row) => row.prints },
  ]
}

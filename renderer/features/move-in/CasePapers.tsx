import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { dataOf } from './case.ts'
import type { Case } from './case.ts'

/** The papers a case makes, each there as soon as its step is kept. */
export function CasePapers({ moveIn, onPreview }: { moveIn: Case; onPreview(paper: Paper): void }): ReactNode {
  const text = useText()
  const noticeId = moveIn.notice?.noticeId ?? null
  const hasIdentity = dataOf(moveIn, 'identity') !== null
  const slip = moveIn.keySlip
  const lets = moveIn.moverKind !== 'owner' && moveIn.moverKind !== 'member'
  return (
    <footer className="case-papers" aria-label={text.cases.papers}>
      <h2>{text.cases.papers}</h2>
      <PaperAct label={text.moveIn.noticePaper} later={text.moveIn.noticeFirst} there={noticeId !== null} onPreview={() => { if (noticeId !== null) onPreview({ paper: 'department-notice', id: noticeId }) }} />
      {lets ? <PaperAct label={text.moveIn.tenantForm} later={text.moveIn.identityFirst} there={hasIdentity} onPreview={() => onPreview({ paper: 'tenant-form', id: moveIn.caseId })} /> : null}
      {lets && hasIdentity ? <PaperAct label={text.moveIn.signedPapers['owner-pledge']} later="" there onPreview={() => onPreview({ paper: 'owner-pledge', id: moveIn.caseId })} /> : null}
      {hasIdentity && moveIn.moverKind !== 'member' ? <PaperAct label={text.moveIn.signedPapers['safety-letter']} later="" there onPreview={() => onPreview({ paper: 'safety-letter', id: moveIn.caseId })} /> : null}
      {slip ? <PaperAct label={text.moveIn.signedPapers['key-slip']} later="" there onPreview={() => onPreview({ paper: 'key-slip', id: slip.id })} /> : null}
    </footer>
  )
}

function PaperAct({ label, later, there, onPreview }: { label: string; later: string; there: boolean; onPreview(): void }): ReactNode {
  const text = useText()
  if (!there) return <span className="soft small">{text.cases.later(label, later)}</span>
  return <Act label={`${text.cases.preview} ${label}`} onPress={onPreview} />
}

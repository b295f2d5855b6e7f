import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import type { ErrorData, FieldError } from '../../../shared/wire.ts'
import { packRefusal } from '../../data/form-errors.ts'
import { useCall } from '../../data/use-call.ts'
import { useDraftState } from '../../data/use-draft.ts'
import type { Draft } from '../../data/use-draft.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { Read } from '../../ui/states.tsx'
import { CashMoves } from '../cash-moves/CashMoves.tsx'
import { AnswerChecks } from '../desk-checks/AnswerChecks.tsx'
import { CashSection } from './CashSection.tsx'
import { DrawerSection } from './DrawerSection.tsx'
import { EMPTY_DRAFT, NIGHT } from './hand-over-draft.ts'
import type { HandOverDraft, Passwords, Sheet } from './hand-over-draft.ts'
import { GateSection } from './GateSection.tsx'
import type { Closed } from './HandOverDone.tsx'
import { MattersSection } from './MattersSection.tsx'
import { MissingPaper } from './MissingPaper.tsx'
import { ReceiverSection } from './ReceiverSection.tsx'
import { SheetHead } from './SheetHead.tsx'
import { ShiftTabs } from './ShiftTabs.tsx'
import { TakingsSection } from './TakingsSection.tsx'
import { useCounting } from './use-counting.ts'
import type { Counting } from './use-counting.ts'
import { useSigning } from './use-signing.ts'

/** What every part of the sheet gets. */
export type PartProps = {
  sheet: Sheet
  draft: HandOverDraft
  change(part: Partial<HandOverDraft>): void
  /** The refusal at a path of the input, as a field shows it. */
  problemAt(path: string): string | undefined
  counting: Counting
}

type SheetProps = { shiftId: number; onClosed(closed: Closed): void }

/** One sheet that looks like the paper it prints: cash, takings, papers, matters, and the receiver's password under it. */
export function HandOverSheet({ shiftId, onClosed }: SheetProps): ReactNode {
  const text = useText()
  const sheet = useCall('shift.sheet', { shiftId })
  const [kept, setValue, draft] = useDraftState<HandOverDraft>(`hand-over:${shiftId}`, EMPTY_DRAFT)
  // A draft of an earlier version may lack what was added since.
  const value = useMemo(() => ({ ...EMPTY_DRAFT, ...kept }), [kept])
  if (sheet.data === undefined || !draft.ready) {
    return <Page title={text.shift.title} note={<ShiftTabs open="now" />}><Read state={sheet}>{() => null}</Read></Page>
  }
  return <OpenSheet sheet={sheet.data} value={value} setValue={setValue} draft={draft} onClosed={onClosed} />
}

type OpenSheetProps = { sheet: Sheet; value: HandOverDraft; setValue(change: (now: HandOverDraft) => HandOverDraft): void; draft: Draft; onClosed(closed: Closed): void }

function OpenSheet({ sheet, value, setValue, draft, onClosed }: OpenSheetProps): ReactNode {
  const text = useText()
  const paper = useRef<HTMLDivElement>(null)
  const [passwords, setPasswords] = useState<Passwords>(NO_PASSWORDS)
  const signing = useSigning({ sheet, value, draft, onClosed })
  const refusal = stillTrue(signing.error, sheet)
  const problems = refusal?.fields ?? []
  const change = (part: Partial<HandOverDraft>): void => {
    signing.forget(Object.keys(part))
    setValue((now) => ({ ...now, ...part }))
  }
  const parts: PartProps = { sheet, draft: value, change, problemAt: (path) => packedAt(problems, path), counting: useCounting(sheet, value, change) }
  useEffect(() => {
    if (signing.turn === 0) return
    const count = signing.countAsked ? paper.current?.querySelector<HTMLElement>('.count-table input') : null
    const field = count ?? paper.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    field?.focus()
  }, [signing.turn, signing.countAsked])
  const sign = async (): Promise<void> => {
    const wrong = await signing.sign(passwords)
    if (wrong !== null) setPasswords((now) => ({ ...now, [wrong]: '' }))
  }
  return (
    <Page
      title={text.shift.title}
      note={<ShiftTabs open="now" />}
      error={refusal && aboveTheButton(refusal)}
      primary={{ label: value.receiver === NIGHT ? text.shift.closeForNight : text.shift.handOver, hotKey: 'Ctrl+Enter', busy: signing.busy, onPress: () => void sign() }}
    >
      <div className="sheet hand-over" ref={paper}>
        <SheetHead sheet={sheet} />
        <MissingPaper sheet={sheet} />
        <div className="desk-lines">
          <GateSection {...parts} />
          <AnswerChecks shiftId={sheet.shift.id} name={text.deskChecks.closing} checks={sheet.checks.filter((check) => check.moment !== 'open')} hotKey="Alt+K" />
          <CashMoves shiftId={sheet.shift.id} moves={sheet.cashMoves} />
        </div>
        <div className="hand-over-parts">
          <CashSection {...parts} />
          <TakingsSection {...parts} />
          <MattersSection matters={sheet.matters} answers={value.answers} problemAt={parts.problemAt} onAnswers={(answers) => change({ answers })} />
        </div>
        <div className="hand-over-foot">
          <DrawerSection {...parts} />
          <ReceiverSection
            {...parts}
            passwords={passwords}
            managerAsked={signing.managerAsked}
            onPassword={(who, typed) => { signing.forget([who === 'receiver' ? 'password' : `${who}Password`]); setPasswords((now) => ({ ...now, [who]: typed })) }}
            onEnter={() => void sign()}
          />
        </div>
      </div>
    </Page>
  )
}

/** A gap in the papers that was dealt with meanwhile is no reason any more. */
function stillTrue(error: ErrorData | null, sheet: Sheet): ErrorData | null {
  if (error === null || sheet.missingPaper.length > 0) return error
  if (error.code === 'paper-number-missing') return null
  const fields = error.fields?.filter(({ path }) => path !== 'missingPaper')
  if (fields === undefined || fields.length === error.fields?.length) return error
  return fields.length === 0 ? null : { ...error, fields }
}

/** What has a field of its own is said there; above the button stands what has none. */
function aboveTheButton(error: ErrorData): ErrorData {
  if (error.fields === undefined) return error
  const rest = error.fields.filter(({ path }) => !AT_FIELDS.has(path) && !path.endsWith('.note') && !path.startsWith('gate.'))
  return rest.length > 0 ? { ...error, fields: rest } : { code: error.code }
}

const AT_FIELDS = new Set(['user', 'password', 'giverPassword', 'managerUser', 'managerPassword', 'differenceReason', 'nextFloatFen', 'receiverCountedFen'])
const NO_PASSWORDS: Passwords = { giver: '', receiver: '', manager: '' }

function packedAt(problems: readonly FieldError[], path: string): string | undefined {
  const problem = problems.find((each) => each.path === path)
  return problem ? packRefusal(problem) : undefined
}

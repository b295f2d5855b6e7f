import type { ReactNode } from 'react'
import { useText } from '../../../text/language.tsx'
import type { Verdict } from './use-identity-check.ts'

/** Warnings about the day the document ends; the number may be right all the same. */
const OF_THE_DATE = new Set(['expired', 'expires-soon'])

/** What the number says by itself; its place is kept, so that nothing moves when the answer comes. */
export function IdentityVerdict({ verdict, source }: { verdict: Verdict | null; source: 'typed' | 'reader' }): ReactNode {
  const text = useText()
  const words = text.moveIn
  const sentences: Readonly<Record<string, string>> = words.warnings
  return (
    <div className="identity-verdict" role="status">
      {verdict?.ok && verdict.warnings.every((code) => OF_THE_DATE.has(code)) ? <p>{verdict.birthDate ? words.read(verdict.birthDate, words.sex[verdict.sex ?? 'unknown']) : words.readPlain}{source === 'reader' ? ` · ${words.byReader}` : ''}</p> : null}
      {verdict?.warnings.map((code) => <p key={code} className="look">{sentences[code] ?? code}</p>)}
      {verdict?.otherName ? <p className="look">{words.otherName(verdict.otherName)}</p> : null}
    </div>
  )
}

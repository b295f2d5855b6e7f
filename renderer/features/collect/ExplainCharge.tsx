import { useState } from 'react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import type { Paper } from '../../ui/use-papers.ts'

type ExplainChargeProps = { charge: { chargeId: number; why: { zh: string; en: string } }; onPrint(paper: Paper): void }

/** Why the charge is this much, in the language of the window and, when asked, in the other one; on paper in either. */
export function ExplainCharge({ charge, onPrint }: ExplainChargeProps): ReactNode {
  const { text, language } = useLanguage()
  const words = text.explain
  const [both, setBoth] = useState(false)
  const other = language === 'en' ? 'zh-CN' : 'en'
  const sentence = (wanted: 'zh-CN' | 'en'): ReactNode => <p lang={wanted}>{wanted === 'en' ? charge.why.en : charge.why.zh}</p>
  const print = (wanted: 'zh-CN' | 'en'): void => onPrint({ paper: 'charge-explanation', id: charge.chargeId, language: wanted })
  return (
    <>
      {sentence(language)}
      {both ? sentence(other) : null}
      <div className="row">
        <Act label={words.print} kind="quiet" hotKey="Alt+P" onPress={() => print(language)} />
        {both ? <Act label={words.printOther} kind="quiet" onPress={() => print(other)} /> : null}
        <Act label={both ? words.hideOther : words.other} kind="quiet" onPress={() => setBoth(!both)} />
      </div>
    </>
  )
}

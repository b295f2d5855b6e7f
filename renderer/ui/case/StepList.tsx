import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { shortMoment } from '../moments.ts'
import './case.css'

/** A step as every case shows it: its word, how it stands, who settled it when. */
export type CaseStep<Name extends string = string> = { name: Name; title: string; state: 'open' | 'done' | 'waived'; reason: string; by: string | null; at: string | null }

type StepListProps<Name extends string> = { steps: readonly CaseStep<Name>[]; open: boolean; chosen: NoInfer<Name> | null; onChoose(step: NoInfer<Name>): void }

/** The steps with their state; up and down walk, Enter opens. The state is a word, never a colour alone. */
export function StepList<Name extends string>({ steps, open, chosen, onChoose }: StepListProps<Name>): ReactNode {
  const text = useText()
  const list = useRef<HTMLOListElement>(null)
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const buttons = Array.from(list.current?.querySelectorAll('button') ?? [])
    const at = buttons.findIndex((button) => button === document.activeElement)
    event.preventDefault()
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
  }
  return (
    <nav aria-label={text.cases.steps} className="case-nav">
      <ol ref={list} className="case-steps" onKeyDown={walk}>
        {steps.map((step, index) => (
          <li key={step.name}>
            <button type="button" className="case-step" aria-current={step.name === chosen ? 'step' : undefined} disabled={!open} onClick={() => onChoose(step.name)}>
              <span className="case-step-name">{index + 1}. {step.title}</span>
              <span className={`mark ${step.state === 'done' ? 'mark-good' : step.state === 'waived' ? 'mark-look' : ''}`}>{text.cases.stepState[step.state]}</span>
              <StepNote step={step} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepNote({ step }: { step: CaseStep }): ReactNode {
  const text = useText()
  if (step.state === 'open' || step.at === null) return null
  return <span className="case-step-note">{step.state === 'waived' ? text.cases.waivedFor(step.reason) : text.cases.by(step.by ?? '', shortMoment(step.at))}</span>
}

import { useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { StepName } from '../../../shared/contract/move-in.ts'
import { useText } from '../../text/language.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { Case, Step } from './case.ts'

/** The steps with their state; up and down walk, Enter opens. The state is a word, never a colour alone. */
export function StepList({ moveIn, chosen, onChoose }: { moveIn: Case; chosen: StepName | null; onChoose(step: StepName): void }): ReactNode {
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
    <nav aria-label={text.moveIn.steps}>
      <ol ref={list} className="case-steps" onKeyDown={walk}>
        {moveIn.steps.map((step, index) => (
          <li key={step.name}>
            <button type="button" className="case-step" aria-current={step.name === chosen ? 'step' : undefined} disabled={moveIn.state !== 'open'} onClick={() => onChoose(step.name)}>
              <span className="case-step-name">{index + 1}. {text.words.steps[step.name]}</span>
              <span className={`mark ${step.state === 'done' ? 'mark-good' : step.state === 'waived' ? 'mark-look' : ''}`}>{text.moveIn.stepState[step.state]}</span>
              <StepNote step={step} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepNote({ step }: { step: Step }): ReactNode {
  const text = useText()
  if (step.state === 'open' || step.at === null) return null
  return <span className="case-step-note">{step.state === 'waived' ? text.moveIn.waivedFor(step.reason) : text.moveIn.by(step.by ?? '', shortMoment(step.at))}</span>
}

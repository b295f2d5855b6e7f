import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { shortMoment } from '../../ui/moments.ts'
import { answerOf } from './hand-over-draft.ts'
import type { Matter, MatterAnswer } from './hand-over-draft.ts'
import type { PartProps } from './HandOverSheet.tsx'

/** Every unfinished matter is accepted or returned with a reason. */
export function MattersSection({ sheet, draft, change, problemAt }: PartProps): ReactNode {
  const words = useText().shift
  const unanswered = sheet.matters.filter((matter) => answerOf(draft, matter).accepted === null)
  const answer = (matter: Matter, part: Partial<MatterAnswer>): void => {
    change({ answers: { ...draft.answers, [matter.key]: { ...answerOf(draft, matter), ...part } } })
  }
  const acceptAll = (): void => {
    change({ answers: { ...draft.answers, ...Object.fromEntries(unanswered.map((matter) => [matter.key, { accepted: true, note: '' }])) } })
  }
  return (
    <section className="hand-over-matters" aria-label={words.matters}>
      <div className="row">
        <h3>{words.matters}</h3>
        {unanswered.length > 0 ? <span className="look small">{words.mattersLeft(unanswered.length)}</span> : null}
        {unanswered.length > 0 ? <Act label={words.acceptAll} hotKey="Alt+A" onPress={acceptAll} /> : null}
      </div>
      {sheet.matters.length === 0
        ? <p className="soft small">{words.mattersNone}</p>
        : (
          <ul className="matter-list">
            {sheet.matters.map((matter, index) => (
              <MatterRow
                key={matter.key}
                matter={matter}
                answer={answerOf(draft, matter)}
                problem={problemAt(`matters.${index}`) ?? problemAt(`matters.${index}.note`)}
                onAnswer={(part) => answer(matter, part)}
              />
            ))}
          </ul>
        )}
    </section>
  )
}

type MatterRowProps = { matter: Matter; answer: MatterAnswer; problem: string | undefined; onAnswer(part: Partial<MatterAnswer>): void }

function MatterRow({ matter, answer, problem, onAnswer }: MatterRowProps): ReactNode {
  const text = useText()
  const words = text.shift
  const name = [text.words.matterKind[matter.kind], matter.room, matter.text].filter((part) => part !== '').join(' ')
  return (
    <li className={problem !== undefined && answer.accepted === null ? 'matter matter-open' : 'matter'}>
      <div className="matter-what">
        <span className="mark">{text.words.matterKind[matter.kind]}</span> {matter.room} {matter.text}
        <span className="soft small matter-since"> {shortMoment(matter.since)}{matter.dueOn === null ? '' : ` · ${words.due} ${matter.dueOn}`}</span>
      </div>
      <Radio.Group
        name={`matter-${matter.key}`}
        aria-label={words.answerFor(name)}
        value={answer.accepted}
        onChange={(event) => onAnswer({ accepted: event.target.value === true })}
      >
        <Radio value={true} aria-invalid={problem !== undefined && answer.accepted === null ? true : undefined}>{words.accept}</Radio>
        <Radio value={false}>{words.reject}</Radio>
      </Radio.Group>
      {answer.accepted === false ? (
        <Input
          className="matter-note"
          size="small"
          value={answer.note}
          aria-label={words.noteFor(name)}
          aria-invalid={problem !== undefined ? true : undefined}
          {...(problem === undefined ? {} : { status: 'error' as const })}
          placeholder={words.note}
          maxLength={200}
          autoComplete="off"
          autoFocus
          onChange={(event) => onAnswer({ note: event.target.value })}
        />
      ) : null}
      {problem && answer.accepted === false ? <p className="field-error matter-note">{sentenceFor(text, unpackRefusal(problem))}</p> : null}
    </li>
  )
}

import { Input, Radio } from 'antd'
import type { ReactNode } from 'react'
import { unpackRefusal } from '../../data/form-errors.ts'
import { sentenceFor, useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { HandOverDraft, Matter, MatterAnswer } from './hand-over-draft.ts'

const NOTHING: MatterAnswer = { accepted: null, note: '' }

type MattersSectionProps = {
  matters: readonly Pick<Matter, 'key' | 'kind' | 'room' | 'text' | 'since' | 'dueOn'>[]
  answers: HandOverDraft['answers']
  problemAt(path: string): string | undefined
  onAnswers(answers: HandOverDraft['answers']): void
  /** A page of its own begins its parts with h2. */
  heading?: 'h2' | 'h3'
}

/** Every unfinished matter is accepted or returned with a reason. */
export function MattersSection({ matters, answers, problemAt, onAnswers, heading: Heading = 'h3' }: MattersSectionProps): ReactNode {
  const words = useText().shift
  const answerOf = (key: string): MatterAnswer => answers[key] ?? NOTHING
  const unanswered = matters.filter((matter) => answerOf(matter.key).accepted === null)
  const answer = (key: string, part: Partial<MatterAnswer>): void => onAnswers({ ...answers, [key]: { ...answerOf(key), ...part } })
  const acceptAll = (): void => onAnswers({ ...answers, ...Object.fromEntries(unanswered.map((matter) => [matter.key, { accepted: true, note: '' }])) })
  return (
    <section className="hand-over-matters" aria-label={words.matters}>
      <div className="row">
        <Heading>{words.matters}</Heading>
        {unanswered.length > 0 ? <span className="look small">{words.mattersLeft(unanswered.length)}</span> : null}
        {unanswered.length > 0 ? <Act label={words.acceptAll} hotKey="Alt+A" onPress={acceptAll} /> : null}
      </div>
      {matters.length === 0
        ? <p className="soft small">{words.mattersNone}</p>
        : (
          <ul className="matter-list">
            {matters.map((matter, index) => (
              <MatterRow
                key={matter.key}
                matter={matter}
                answer={answerOf(matter.key)}
                problem={problemAt(`matters.${index}`) ?? problemAt(`matters.${index}.note`)}
                onAnswer={(part) => answer(matter.key, part)}
              />
            ))}
          </ul>
        )}
    </section>
  )
}

type MatterRowProps = { matter: MattersSectionProps['matters'][number]; answer: MatterAnswer; problem: string | undefined; onAnswer(part: Partial<MatterAnswer>): void }

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

import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import { Controller, useForm } from 'react-hook-form'
import type { Control } from 'react-hook-form'
import { z } from 'zod'
import { SIGNED_PAPERS } from '../../../../shared/contract/move-in.ts'
import { resolveBy } from '../../../data/form-errors.ts'
import { dateText } from '../../../data/text-schemas.ts'
import { useDesk } from '../../../shell/desk.ts'
import { sentenceFor, useText } from '../../../text/language.tsx'
import { DateField } from '../../../ui/fields.tsx'
import { dataOf, papersFor } from '../case.ts'
import type { Case, SignedPaper, StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({
  signedOn: dateText,
  papers: z.array(z.object({ paper: z.enum(SIGNED_PAPERS), ticked: z.boolean(), signer: z.string().trim() }))
    .refine((lines) => lines.some((line) => line.ticked), { error: 'papers-needed' })
    .refine((lines) => lines.every((line) => !line.ticked || line.signer !== ''), { error: 'signer-needed' }),
})
type PapersText = z.input<typeof schema>

/** What an earlier step has seen signed is not asked again. */
function seenBefore(moveIn: Case, paper: SignedPaper): boolean {
  if (paper === 'owner-pledge') return dataOf(moveIn, 'owner-confirmation')?.pledgeSeen ?? false
  return paper === 'lease' && (dataOf(moveIn, 'lease')?.contractSeen ?? false)
}

/** Who has signed what in ink, and when; nothing is ticked beforehand but what was seen in this case. */
export function PapersStep(props: StepProps): ReactNode {
  const text = useText()
  const words = text.moveIn
  const { today } = useDesk()
  const { moveIn } = props
  const said = dataOf(moveIn, 'papers')
  const kept = new Map(said?.signed.map((line) => [line.paper, line]))
  const isSigned = (paper: SignedPaper): boolean => (said ? kept.has(paper) : seenBefore(moveIn, paper))
  const signerOf = (paper: SignedPaper): string => (paper === 'owner-pledge' ? (moveIn.owners[0]?.name ?? '') : moveIn.mover)
  const papers = papersFor(moveIn)
  const defaultValues: PapersText = {
    signedOn: [...kept.values()][0]?.signedOn ?? today, papers: papers.map((paper) => ({ paper, ticked: isSigned(paper), signer: kept.get(paper)?.signer ?? signerOf(paper) })),
  }
  const form = useForm({ defaultValues, resolver: resolveBy(schema) })
  const step = useStep({
    ...props, step: 'papers', form, names: { 'data.signed.0.signedOn': 'signedOn' },
    toData: (values) => ({ step: 'papers', signed: values.papers.flatMap(({ paper, ticked, signer }) => (ticked ? [{ paper, signer, signedOn: values.signedOn }] : [])) }),
  })
  const { papers: wrong } = form.formState.errors
  const message = wrong?.root?.message ?? wrong?.message
  return (
    <StepFrame {...props} step="papers" form={step}>
      <div className="department-lines" role="group" aria-label={text.words.steps.papers}>
        {papers.map((paper, index) => <PaperLine key={paper} control={form.control} index={index} paper={paper} />)}
        {typeof message === 'string' ? <p className="field-error" role="alert">{sentenceFor(text, { code: message })}</p> : null}
      </div>
      <DateField control={form.control} name="signedOn" label={words.signedOn} />
    </StepFrame>
  )
}

function PaperLine<O>({ control, index, paper }: { control: Control<PapersText, unknown, O>; index: number; paper: SignedPaper }): ReactNode {
  const words = useText().moveIn
  return (
    <div className="department-line">
      <Controller
        control={control}
        name={`papers.${index}.ticked`}
        render={({ field: { ref, value, onChange, onBlur } }) => <Checkbox ref={ref} checked={value} autoFocus={index === 0} onChange={(event) => onChange(event.target.checked)} onBlur={onBlur}>{words.signedPapers[paper]}</Checkbox>}
      />
      <Controller
        control={control}
        name={`papers.${index}.signer`}
        render={({ field: { ref, value, onChange, onBlur } }) => <Input ref={ref} value={value} onChange={onChange} onBlur={onBlur} aria-label={words.signerOf(words.signedPapers[paper])} maxLength={80} autoComplete="off" />}
      />
    </div>
  )
}

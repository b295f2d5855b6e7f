import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { resolveBy } from '../../../data/form-errors.ts'
import { go } from '../../../shell/route.ts'
import { useLanguage, useText } from '../../../text/language.tsx'
import { Act } from '../../../ui/Act.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { Money } from '../../../ui/Money.tsx'
import { dataOf } from '../case.ts'
import type { Case, StepProps } from '../case.ts'
import { StepFrame } from '../StepFrame.tsx'
import { useStep } from '../use-step.ts'

const schema = z.object({})

/** The last fees to the day with their reckoning, what goes back to whoever paid before, and what is still open. */
export function FeesStep(props: StepProps): ReactNode {
  const words = useText().moveOut
  const { moveOut } = props
  const form = useForm({ defaultValues: {}, resolver: resolveBy(schema) })
  const step = useStep({ ...props, step: 'fees', form, toData: () => ({ step: 'fees' }) })
  const settled = dataOf(moveOut, 'fees')
  return (
    <StepFrame {...props} step="fees" form={step} waivable={false} focus="save">
      {moveOut.leavesOn === null ? <p className="look" role="status">{words.leavesOnFirst}</p> : settled ? <p>{words.feesSettled(settled.until)}</p> : <ToCharge moveOut={moveOut} />}
      <OpenNow moveOut={moveOut} />
    </StepFrame>
  )
}

function ToCharge({ moveOut }: { moveOut: Case }): ReactNode {
  const words = useText().moveOut
  const english = useLanguage().language === 'en'
  const { toCharge, back } = moveOut.fees
  return (
    <>
      {toCharge.length === 0 ? <p className="soft">{words.nothingToCharge}</p> : (
        <DataTable
          label={words.toCharge(moveOut.leavesOn ?? '')} rows={toCharge} rowKey={(row) => `${row.feeItemId} ${row.from}`}
          sums={{ fee: words.toCharge(moveOut.leavesOn ?? ''), amount: <Money fen={toCharge.reduce((sum, row) => sum + row.amountFen, 0)} /> }}
          columns={[
            { key: 'fee', title: words.fee, narrow: true, show: (row) => (english ? row.feeItemEn : row.feeItem) },
            { key: 'days', title: words.days, narrow: true, show: (row) => `${row.from} – ${row.to}` },
            { key: 'why', title: words.why, show: (row) => <span>{english ? row.why.en : row.why.zh}{row.billed ? <> <span className="mark">{words.billedAlready}</span></> : null}</span> },
            { key: 'amount', title: words.amount, align: 'right', narrow: true, show: (row) => <Money fen={row.amountFen} /> },
          ]}
        />
      )}
      {back.map((item) => <p key={item.feeItemId}>{words.backTo(english ? item.feeItemEn : item.feeItem, item.from)}</p>)}
    </>
  )
}

function OpenNow({ moveOut }: { moveOut: Case }): ReactNode {
  const words = useText().moveOut
  const english = useLanguage().language === 'en'
  const { open, openFen } = moveOut.fees
  if (open.length === 0) return <p className="soft">{words.nothingOpen}</p>
  return (
    <section className="stack" aria-label={words.openNow}>
      <DataTable
        label={words.openNow} rows={open} rowKey={(row) => row.chargeId} sums={{ fee: words.openNow, open: <Money fen={openFen} missing /> }}
        columns={[
          { key: 'fee', title: words.fee, narrow: true, show: (row) => (english ? row.feeItemEn : row.feeItem) },
          { key: 'days', title: words.days, narrow: true, show: (row) => (row.from === null ? row.to : `${row.from} – ${row.to}`) },
          { key: 'why', title: words.why, show: (row) => (english ? row.why.en : row.why.zh) },
          { key: 'open', title: words.open, align: 'right', narrow: true, show: (row) => <Money fen={row.openFen} /> },
        ]}
      />
      <div className="row-end"><Act label={words.collect} onPress={() => go('/collect', { premises: moveOut.premisesId })} /></div>
    </section>
  )
}

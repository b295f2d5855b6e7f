import { useState } from 'react'
import type { ReactNode } from 'react'
import { monthOf } from '../../../shared/dates.ts'
import { useDesk } from '../../shell/desk.ts'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { MonthField } from '../billing/MonthField.tsx'

/** 客户入住记录表 of a month, to be printed and reviewed. */
export function MonthLedger({ onClose }: { onClose(): void }): ReactNode {
  const { today } = useDesk()
  const [month, setMonth] = useState(monthOf(today))
  return (
    <div className="month-ledger">
      <MonthField key={month} month={month} onChange={setMonth} />
      <PaperPreview key={`paper ${month}`} papers={[{ paper: 'move-in-ledger', id: Number(month.replace('-', '')) }]} onClose={onClose} />
    </div>
  )
}

import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { shortMoment } from '../../ui/moments.ts'

/** For a manager: codes that stood in for a second person and wait for a look; nothing is shown where none do. */
export function SealedCodesToday(): ReactNode {
  const words = useText().sealedCodes
  const { user } = useDesk()
  const codes = (useCall('sealedCodes.list', {}, { when: user.role === 'manager' }).data?.codes ?? []).filter((code) => code.state === 'used')
  if (codes.length === 0) return null
  return (
    <section className="today-list" aria-label={words.waiting}>
      <div className="today-list-head"><h2>{words.waiting}</h2></div>
      <DataTable
        label={words.waiting} rows={codes} rowKey={(code) => code.id} onOpen={(code) => go('/settings', { tab: 'codes', code: code.label })}
        columns={[
          { key: 'label', title: words.label, narrow: true, show: (code) => code.label },
          { key: 'for', title: words.usedFor, show: (code) => code.usedFor },
          { key: 'by', title: words.usedBy, narrow: true, show: (code) => code.usedBy },
          { key: 'at', title: words.usedAt, narrow: true, show: (code) => shortMoment(code.usedAt ?? '') },
        ]}
      />
    </section>
  )
}

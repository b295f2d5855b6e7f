import type { ReactNode } from 'react'
import { coverageByBuilding, coverageText } from '../../../shared/reading-coverage.ts'
import { useText } from '../../text/language.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { RoundRow } from './entries.ts'

/** 抄见率 by building. */
export function CoverageTable({ rows }: { rows: readonly RoundRow[] }): ReactNode {
  const words = useText().meters
  return (
    <DataTable
      label={words.byBuilding} rows={coverageByBuilding(rows)} rowKey={(row) => row.building} rowState={(row) => (row.read < row.meters ? 'look' : undefined)}
      columns={[
        { key: 'building', title: words.building, show: (row) => row.building || words.public },
        { key: 'read', title: words.readCount, align: 'right', narrow: true, show: (row) => `${row.read} / ${row.meters}` },
        { key: 'rate', title: words.rate, align: 'right', narrow: true, show: (row) => coverageText(row) },
      ]}
    />
  )
}

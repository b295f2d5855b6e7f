import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Subject } from '../../../shared/contract/archive.ts'
import type { FileHandle } from '../../../shared/wire.ts'
import { useCall } from '../../data/use-call.ts'
import { Read } from '../../ui/states.tsx'
import { AffiliationsPart } from './AffiliationsPart.tsx'
import type { ArchiveTab } from './ArchiveTabs.tsx'
import { AttachmentsPart } from './AttachmentsPart.tsx'
import { AttachmentView } from './AttachmentView.tsx'
import { CasesPart, SealedPart } from './CasesPart.tsx'
import { ChargesPart } from './ChargesPart.tsx'
import { MandatesPart } from './MandatesPart.tsx'
import type { Owner } from './MandatesPart.tsx'
import { PapersPart } from './PapersPart.tsx'
import { RecordsPart } from './RecordsPart.tsx'
import { DepositsPart, KeysPart, MetersPart, PetsPart } from './ThingsPart.tsx'
import { TimeLine } from './TimeLine.tsx'
import { VehiclesPart } from './VehiclesPart.tsx'
import './archive.css'

type ArchiveBodyProps = { subject: Subject; tab: Exclude<ArchiveTab, 'overview'>; owners?: readonly Owner[] }

/** What stands behind a tab of an archive page, for a premises and for a party alike. */
export function ArchiveBody({ subject, tab, owners = [] }: ArchiveBodyProps): ReactNode {
  const file = useCall('archive.get', { subject })
  const [viewed, setViewed] = useState<FileHandle | null>(null)
  if (tab === 'charges' && subject.of === 'premises') return <ChargesPart premisesId={subject.id} />
  if (tab === 'time-line') return <TimeLine subject={subject} />
  return (
    <div className={viewed ? 'split' : undefined}>
      <Read state={file}>
        {(data) => (
          <div className="archive-parts">
            {tab === 'people' ? (
              <>
                <MandatesPart subject={subject} file={data} owners={owners} />
                <AffiliationsPart subject={subject} file={data} />
              </>
            ) : null}
            {tab === 'things' ? (
              <>
                <KeysPart file={data} />
                <VehiclesPart subject={subject} file={data} />
                {subject.of === 'premises' ? <MetersPart subject={subject} file={data} /> : null}
                <PetsPart file={data} />
                <DepositsPart file={data} />
              </>
            ) : null}
            {tab === 'events' ? (
              <>
                <RecordsPart subject={subject} file={data} />
                <CasesPart subject={subject} file={data} />
              </>
            ) : null}
            {tab === 'papers' ? (
              <>
                <PapersPart subject={subject} file={data} />
                <AttachmentsPart subject={subject} file={data} onView={setViewed} />
                <SealedPart file={data} />
              </>
            ) : null}
          </div>
        )}
      </Read>
      {viewed ? <AttachmentView file={viewed} onClose={() => setViewed(null)} /> : null}
    </div>
  )
}

import type { ReactNode } from 'react'
import { numberFrom, go, useRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { PremisesField } from '../find/PremisesField.tsx'
import { NoShift, useHasShift } from './NoShift.tsx'
import { TillPage } from './TillPage.tsx'
import './collect.css'

/** The till: first who is paying, then the money. */
export function CollectPayment(): ReactNode {
  const { query } = useRoute()
  const premisesId = numberFrom(query, 'premises')
  return premisesId === null ? <ChooseHousehold /> : <TillPage key={premisesId} premisesId={premisesId} />
}

function ChooseHousehold(): ReactNode {
  const text = useText()
  const hasShift = useHasShift()
  return (
    <Page title={text.collect.title}>
      {hasShift ? null : <NoShift />}
      <div className="sheet fill stack-wide">
        <PremisesField
          label={text.collect.choose}
          hint={text.collect.chooseHint}
          chosen={null}
          onChoose={(chosen) => { if (chosen) go('/collect', { premises: chosen.premisesId }) }}
          autoFocus
          large
        />
      </div>
    </Page>
  )
}

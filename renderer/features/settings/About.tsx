import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Page } from '../../ui/Page.tsx'
import { SettingsTabs } from './SettingsTabs.tsx'

export function About(): ReactNode {
  const text = useText()
  const words = text.settings
  const desk = useDesk()
  const setup = useCall('setup.state', {})
  return (
    <Page title={words.title} note={<SettingsTabs open="about" />}>
      <div className="sheet stack-wide">
        <dl className="facts">
          <dt>{text.shell.product}</dt><dd>{words.aboutVersion} {setup.data?.version}</dd>
          <dt>{words.aboutOffice}</dt><dd>{desk.office}</dd>
          <dt>{words.aboutProperty}</dt><dd>{desk.property.name}</dd>
          <dt>{words.aboutStation}</dt><dd>{desk.station.name}</dd>
          <dt>{words.aboutToday}</dt><dd>{desk.today}</dd>
        </dl>
        <p className="soft">{words.aboutNote}</p>
      </div>
    </Page>
  )
}

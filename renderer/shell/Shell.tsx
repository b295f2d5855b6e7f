import { Component } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../text/language.tsx'
import { Act } from '../ui/Act.tsx'
import { Refused } from '../ui/states.tsx'
import { useDesk } from './desk.ts'
import { Rail } from './Rail.tsx'
import { go, useRoute } from './route.ts'
import { screenAt } from './screens.ts'
import { TopLine } from './TopLine.tsx'

/** The desk: rail, thin line above, and the one page that is open. */
export function Shell(): ReactNode {
  const text = useText()
  const { clockWarning } = useDesk()
  const { path } = useRoute()
  return (
    <div className="desk">
      <a className="skip-link" href="#work" onClick={(event) => { event.preventDefault(); document.getElementById('work')?.focus() }}>{text.shell.skip}</a>
      <Rail path={path} />
      <div className="desk-right">
        <TopLine />
        {clockWarning ? <p className="desk-warning" role="alert">{text.shell.clockWarning}</p> : null}
        <main id="work" className="desk-work" tabIndex={-1}>
          <Fault key={path}>
            <OpenScreen path={path} />
          </Fault>
        </main>
      </div>
    </div>
  )
}

function OpenScreen({ path }: { path: string }): ReactNode {
  const { user } = useDesk()
  const screen = screenAt(path)
  if (!screen) return <NotFound />
  if (!screen.allow.includes(user.role)) return <Refused />
  const Show = screen.show
  return <Show />
}

function NotFound(): ReactNode {
  const text = useText()
  return (
    <section className="page page-message" aria-labelledby="page-title">
      <h1 id="page-title">{text.ui.notFoundTitle}</h1>
      <p>{text.ui.notFoundBody}</p>
      <div><Act label={text.ui.home} onPress={() => go('/')} /></div>
    </section>
  )
}

/** A screen that throws must not take the desk with it. */
class Fault extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <Failed onReopen={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Failed({ onReopen }: { onReopen(): void }): ReactNode {
  const text = useText()
  return (
    <section className="page page-message" role="alert" aria-labelledby="page-title">
      <h1 id="page-title">{text.ui.faultTitle}</h1>
      <p>{text.ui.faultBody}</p>
      <div><Act label={text.ui.reopen} onPress={onReopen} /></div>
    </section>
  )
}

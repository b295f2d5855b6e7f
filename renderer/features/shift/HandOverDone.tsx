import type { ReactNode } from 'react'
import { useEffectCall } from '../../data/use-command.ts'
import { replaceRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { setSession } from '../../transport/session.ts'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import type { Paper } from '../../ui/use-papers.ts'
import { expectLogin } from '../session/expected-login.ts'

/** `receiver` is null where it was closed for the night. */
export type Closed = { paper: Paper; giver: string; receiver: { name: string; login: string } | null }

/** The shift is closed: its sheet to print, and the way for the receiver to sign in. */
export function HandOverDone({ closed }: { closed: Closed }): ReactNode {
  const words = useText().shift
  const signOut = useEffectCall('session.signOut')
  const leave = async (): Promise<void> => {
    await signOut.send({})
    if (closed.receiver) expectLogin(closed.receiver.login)
    replaceRoute('/')
    setSession(null)
  }
  return (
    <Page
      title={closed.receiver ? words.closed : words.night}
      primary={{ label: closed.receiver ? words.signInReceiver(closed.receiver.name) : words.goHome, hotKey: 'Ctrl+Enter', busy: signOut.sending, onPress: () => void leave() }}
    >
      <p role="status">{closed.receiver ? words.closedBody(closed.giver, closed.receiver.name) : words.closedForNight}</p>
      <div className="hand-over-paper"><PaperPreview title={words.sheetTitle} papers={[closed.paper]} /></div>
    </Page>
  )
}

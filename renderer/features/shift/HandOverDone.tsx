import type { ReactNode } from 'react'
import { useEffectCall } from '../../data/use-command.ts'
import { replaceRoute } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { setSession } from '../../transport/session.ts'
import { Page } from '../../ui/Page.tsx'
import { PaperPreview } from '../../ui/PaperPreview.tsx'
import { expectLogin } from '../session/expected-login.ts'

export type Closed = { handOverId: number; giver: string; receiver: string; login: string }

/** The shift is closed: its sheet to print, and the way for the receiver to sign in. */
export function HandOverDone({ closed }: { closed: Closed }): ReactNode {
  const words = useText().shift
  const signOut = useEffectCall('session.signOut')
  const leave = async (): Promise<void> => {
    await signOut.send({})
    expectLogin(closed.login)
    replaceRoute('/')
    setSession(null)
  }
  return (
    <Page
      title={words.closed}
      primary={{ label: words.signInReceiver(closed.receiver), hotKey: 'Ctrl+Enter', busy: signOut.sending, onPress: () => void leave() }}
    >
      <p role="status">{words.closedBody(closed.giver, closed.receiver)}</p>
      <div className="hand-over-paper"><PaperPreview title={words.sheetTitle} papers={[{ paper: 'hand-over-sheet', id: closed.handOverId }]} /></div>
    </Page>
  )
}

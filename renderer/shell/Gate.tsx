import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { useCall } from '../data/use-call.ts'
import { useChanges } from '../data/query-client.ts'
import { RecoveryKey } from '../features/setup/RecoveryKey.tsx'
import { SetUp } from '../features/setup/SetUp.tsx'
import { SignIn } from '../features/session/SignIn.tsx'
import { useLanguage } from '../text/language.tsx'
import { useSession } from '../transport/session.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Loading } from '../ui/states.tsx'
import { DeskContext } from './desk.ts'
import { Shell } from './Shell.tsx'

/** First run, sign-in, the recovery key that still waits, or the desk. */
export function Gate(): ReactNode {
  useChanges()
  const session = useSession()
  const { suggest } = useLanguage()
  const setup = useCall('setup.state', {})
  const office = setup.data?.language
  useEffect(() => {
    if (office) suggest(office)
  }, [office, suggest])
  if (setup.data === undefined) {
    return <div className="front">{setup.error ? <ErrorNote error={setup.error} onAgain={setup.again} /> : <Loading />}</div>
  }
  if (session === null) return setup.data.state === 'empty' ? <SetUp /> : <SignIn office={setup.data.office} property={setup.data.property} />
  return <SignedIn key={session} />
}

function SignedIn(): ReactNode {
  const current = useCall('session.current', {})
  if (current.data === undefined) {
    return <div className="front">{current.error ? <ErrorNote error={current.error} onAgain={current.again} /> : <Loading />}</div>
  }
  const keyWaits = current.data.recoveryKeyWaiting && current.data.user.role === 'manager'
  return <DeskContext value={current.data}>{keyWaits ? <RecoveryKey /> : <Shell />}</DeskContext>
}

import type { ReactNode } from 'react'
import { useEffectCall } from '../data/use-command.ts'
import { FindBox } from '../features/find/FindBox.tsx'
import { useLanguage } from '../text/language.tsx'
import { setSession } from '../transport/session.ts'
import { Act } from '../ui/Act.tsx'
import { timeOf } from '../ui/moments.ts'
import { useDesk } from './desk.ts'
import { address, go, replaceRoute } from './route.ts'

/** The thin line above the work: search, property, station, person, shift. */
export function TopLine(): ReactNode {
  const { text, language, choose } = useLanguage()
  const { property, station, user, shift } = useDesk()
  const signOut = useEffectCall('session.signOut')
  const leave = async (): Promise<void> => {
    await signOut.send({})
    // The next person starts at their own desk, not on a page only this one may see.
    replaceRoute('/')
    setSession(null)
  }
  return (
    <header className="top-line">
      <FindBox onChoose={(hit) => (hit.matched === 'month-card' ? go('/cards', { plate: hit.plate ?? '' }) : go('/premises', { premises: hit.premisesId }))} />
      <p className="top-where">
        <span>{property.name}</span>
        <span>{station.name}</span>
        <span>{user.name} {text.words.role[user.role]}</span>
        <span className={shift ? 'shift-open' : 'shift-none'}>{shift ? text.shell.shiftSince(timeOf(shift.openedAt)) : text.shell.noShift}</span>
      </p>
      <Act label={text.shell.switchLanguage} kind="quiet" onPress={() => choose(language === 'en' ? 'zh-CN' : 'en')} />
      <a className="top-link" href={address('/password')}>{text.shell.changePassword}</a>
      <Act label={text.shell.signOut} kind="quiet" busy={signOut.sending} onPress={() => void leave()} />
    </header>
  )
}

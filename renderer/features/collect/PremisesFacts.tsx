import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { address } from '../../shell/route.ts'
import { useLanguage, useText } from '../../text/language.tsx'
import { moneyText } from '../../ui/Money.tsx'
import { shortMoment } from '../../ui/moments.ts'
import type { OpenAccount } from './till.ts'

/** Who stands at the counter: room, people, phones. */
export function PremisesLine({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const premises = useCall('premises.get', { premisesId }).data
  if (!premises) return null
  const people = premises.people.filter((person) => person.role !== 'member').slice(0, 3)
  return (
    <span className="till-who">
      <a href={address('/premises', { premises: premisesId })}>{premises.room}</a>
      {people.map((person) => (
        <span key={`${person.partyId}-${person.role}`}>
          <strong>{person.name}</strong>
          <span className="soft"> {text.words.partyRole[person.role]} {person.phones[0] ?? ''}</span>
        </span>
      ))}
    </span>
  )
}

/** What the resident will ask next: paid until when, what is prepaid and held, what was paid last. */
export function PremisesFacts({ account }: { premisesId: number; account: OpenAccount }): ReactNode {
  const text = useText()
  const { language } = useLanguage()
  const { paidUntil, prepaid, deposits, lastReceipt } = account
  // Rooms are only named where more than one stands at the till.
  const rooms = new Set([...paidUntil, ...prepaid, ...deposits].map((line) => line.room))
  const at = (room: string): string => (rooms.size > 1 ? `${room} ` : '')
  return (
    <dl className="facts">
      <dt>{text.collect.paidUntil}</dt>
      <dd>{paidUntil.length === 0 ? text.words.none : paidUntil.map((line) => <span key={`${line.premisesId}-${line.feeItemId}`}>{at(line.room)}{language === 'en' ? line.feeItemEn : line.feeItem} {line.date ?? text.collect.never}{line.earlierOpen ? <span className="look"> · {text.collect.earlierOpen}</span> : null}</span>)}</dd>
      <dt>{text.collect.prepaid}</dt>
      <dd>{prepaid.length === 0 ? '0.00' : prepaid.map((line) => <span key={`${line.premisesId}-${line.feeItemId ?? 0}`}>{at(line.room)}{line.feeItemId === null ? text.collect.anyFee : line.feeItem} {moneyText(line.amountFen)}</span>)}</dd>
      <dt>{text.collect.deposits}</dt>
      <dd>{deposits.length === 0 ? '0.00' : deposits.map((line) => <span key={line.depositId}>{at(line.room)}{line.name} {moneyText(line.amountFen)}</span>)}</dd>
      <dt>{text.collect.lastReceipt}</dt>
      <dd>{lastReceipt ? text.collect.lastTook(shortMoment(lastReceipt.at), moneyText(lastReceipt.totalFen), lastReceipt.number) : text.collect.noReceipt}</dd>
    </dl>
  )
}

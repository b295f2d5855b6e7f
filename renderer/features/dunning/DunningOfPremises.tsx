import type { ReactNode } from 'react'
import { useCall } from '../../data/use-call.ts'
import { address } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { moneyText } from '../../ui/Money.tsx'

/** What was last said, promised and sent about what a premises owes, and the way to all of it. */
export function DunningOfPremises({ premisesId }: { premisesId: number }): ReactNode {
  const words = useText().dunning
  const file = useCall('dunning.get', { premisesId }).data
  const contact = file?.contacts[0]
  const letter = file?.letters[0]
  const promise = file?.contacts.find((each) => each.promise !== null && !each.promise.settled)?.promise
  return (
    <section className="sheet archive-part stack" aria-labelledby="archive-dunning">
      <h2 id="archive-dunning">{words.title}</h2>
      {contact ? <p>{words.lastContact} {contact.happenedOn} {words.ways[contact.way]} {contact.text}</p> : <p className="soft">{words.noContacts}</p>}
      {promise ? <p>{words.promise(promise.on, promise.fen === null ? '' : moneyText(promise.fen))} <span className={promise.state === 'broken' ? 'mark mark-danger' : 'mark'}>{words.promiseStates[promise.state]}</span></p> : null}
      {letter ? <p>{words.lastLetter} {letter.on} {words.levels[letter.level]} {letter.number}</p> : null}
      <p><a href={address('/dunning', { premises: premisesId })}>{words.openDunning}</a></p>
    </section>
  )
}

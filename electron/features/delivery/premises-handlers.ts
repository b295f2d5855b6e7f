import type { PremisesState } from '../../../shared/contract/delivery.ts'
import { AppError } from '../../kernel/app-error.ts'
import { buildingsOf, premisesById } from '../../ledger/rooms.ts'
import { isLivedIn } from '../../ledger/stays.ts'
import type { CommandContext, HandlersOf } from '../context.ts'
import { closeDefect, defectsOf, insertDefect } from './defects-store.ts'
import { gridOf } from './grid.ts'
import { cellsOf } from './grid-store.ts'
import { everLivedIn, setState, stateOf, wasDeemed } from './store.ts'

type Calls = 'defects.list' | 'defects.add' | 'defects.close' | 'premises.setState' | 'premises.grid'

export const deliveredPremisesHandlers: HandlersOf<Calls> = {
  'defects.list': ({ db, today }, input) => ({ defects: defectsOf(db, input, today) }),

  'defects.add': ({ db, session, now, audit }, { premisesId, place, text, responsible, mendBy }) => {
    premisesById(db, premisesId)
    const defectId = insertDefect(db, { premisesId, place, text, responsible, mendBy, createdAt: now, createdBy: session.userId })
    audit(`defect ${defectId}`)
    return { defectId }
  },

  'defects.close': ({ db, session, now, audit }, { defectId, outcome }) => {
    closeDefect(db, defectId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`defect ${defectId} closed`)
    return { done: true }
  },

  'premises.setState': (context, { premisesId, change }) => {
    const { db, session, audit } = context
    if (change === 'sold' && session.role !== 'manager') throw new AppError('not-allowed')
    premisesById(db, premisesId)
    const now = stateOf(db, premisesId)
    if (!FROM[change].includes(now)) throw new AppError('not-in-this-state', { values: { state: now } })
    const next = change === 'sold' ? 'undelivered' : change === 'renovation-begins' ? 'renovating' : afterRenovation(context, premisesId)
    setState(db, premisesId, next)
    audit(`premises ${premisesId} ${change}`)
    return { state: next }
  },

  'premises.grid': ({ db, today }, { building }) => {
    const buildings = buildingsOf(db)
    const shown = building ?? buildings[0] ?? ''
    return { building: shown, buildings, floors: gridOf(cellsOf(db, shown, today)) }
  },
}

const FROM: Readonly<Record<'sold' | 'renovation-begins' | 'renovation-ends', readonly PremisesState[]>> = {
  sold: ['unsold'], 'renovation-begins': ['delivered', 'deemed', 'occupied', 'vacant'], 'renovation-ends': ['renovating'],
}

/** What premises are once the work is over: somebody lives there, did once, or has not come yet. */
function afterRenovation({ db, today }: CommandContext, premisesId: number): PremisesState {
  if (isLivedIn(db, premisesId, today)) return 'occupied'
  if (everLivedIn(db, premisesId)) return 'vacant'
  return wasDeemed(db, premisesId) ? 'deemed' : 'delivered'
}

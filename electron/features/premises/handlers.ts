import { debtOf, totalFor } from '../../ledger/balances.ts'
import { buildingsOf, premisesById, roomText } from '../../ledger/rooms.ts'
import { openTasks } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'
import { feesOf, leasesOf, moveInsOf, peopleOf, premisesPage, receiptsOf } from './store.ts'

export const premisesHandlers: HandlersOf<'premises.list' | 'premises.get'> = {
  'premises.list': ({ db, today }, input) => ({ ...premisesPage(db, input, today), buildings: buildingsOf(db) }),

  'premises.get': ({ db, today }, { premisesId }) => {
    const row = premisesById(db, premisesId)
    return {
      premisesId, code: row.code, room: roomText(row), use: row.use, areaCenti: row.areaCenti, state: row.state, deliveredOn: row.deliveredOn, remark: row.remark,
      people: peopleOf(db, premisesId, today),
      leases: leasesOf(db, premisesId),
      fees: feesOf(db, premisesId, today),
      openFen: debtOf(db, premisesId), prepaidFen: totalFor(db, 'prepaid', premisesId), depositFen: totalFor(db, 'deposit-held', premisesId),
      moveIns: moveInsOf(db, premisesId),
      tasks: openTasks(db, premisesId),
      receipts: receiptsOf(db, premisesId),
    }
  },
}

import { task } from '../../db/schema/premises.ts'
import { AppError } from '../../kernel/app-error.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { openTasks } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'

export const tasksHandlers: HandlersOf<'tasks.list' | 'tasks.add' | 'tasks.close'> = {
  'tasks.list': ({ db }) => {
    const tasks = openTasks(db)
    return { tasks, total: tasks.length }
  },
  'tasks.add': ({ db, session, now, audit }, { text, premisesId, dueOn }) => {
    if (premisesId !== null) premisesById(db, premisesId)
    const taskId = db.insert(task, { kind: 'matter', text, premisesId, dueOn, createdAt: now, createdBy: session.userId })
    audit(`task ${taskId}`)
    return { taskId }
  },
  'tasks.close': ({ db, session, now, audit }, { taskId, outcome }) => {
    const open = db.get<{ kind: string }>('SELECT kind FROM task WHERE id = ? AND closed_at IS NULL', taskId)
    if (!open) throw new AppError('task-closed')
    if (open.kind === 'dispute') throw new AppError('dispute-lifted-at-charge')
    db.update(task, taskId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`task ${taskId} closed`)
    return { done: true }
  },
}

import { AppError } from '../../kernel/app-error.ts'
import { premisesById } from '../../ledger/rooms.ts'
import { addTask, closeTask, openTasks } from '../../ledger/tasks.ts'
import type { HandlersOf } from '../context.ts'
import { kindOfOpenTask } from './store.ts'

export const tasksHandlers: HandlersOf<'tasks.list' | 'tasks.add' | 'tasks.close'> = {
  'tasks.list': ({ db }) => {
    const tasks = openTasks(db)
    return { tasks, total: tasks.length }
  },
  'tasks.add': ({ db, session, now, audit }, { text, premisesId, dueOn }) => {
    if (premisesId !== null) premisesById(db, premisesId)
    const taskId = addTask(db, { kind: 'matter', text, premisesId, dueOn, createdAt: now, createdBy: session.userId })
    audit(`task ${taskId}`)
    return { taskId }
  },
  'tasks.close': ({ db, session, now, audit }, { taskId, outcome }) => {
    const kind = kindOfOpenTask(db, taskId)
    if (kind === undefined) throw new AppError('task-closed')
    if (kind === 'dispute') throw new AppError('dispute-lifted-at-charge')
    closeTask(db, taskId, { closedAt: now, closedBy: session.userId, outcome })
    audit(`task ${taskId} closed`)
    return { done: true }
  },
}

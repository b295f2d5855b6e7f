import { useState } from 'react'
import type { ReactNode } from 'react'
import type { CallOutput } from '../../../shared/contract/index.ts'
import { useCall } from '../../data/use-call.ts'
import { useDesk } from '../../shell/desk.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { KeyScope } from '../../ui/hot-keys.tsx'
import { EmptyState, Read } from '../../ui/states.tsx'
import { AddTask } from './AddTask.tsx'
import { AnswerTask } from './AnswerTask.tsx'
import { CloseTask } from './CloseTask.tsx'

export type Task = CallOutput<'tasks.list'>['tasks'][number]

/** Questions to ask and matters to see to; the chosen one is closed beside the list. */
export function TasksToday(): ReactNode {
  const text = useText()
  const words = text.today
  const { today } = useDesk()
  const list = useCall('tasks.list', {})
  const [openId, setOpenId] = useState<number | 'new' | null>(null)
  return (
    <section className="today-list today-tasks" aria-label={words.tasks}>
      <div className="today-list-head">
        <h2>{words.tasks}</h2>
        {list.data && list.data.total > 0 ? <span className="soft small">{words.tasksTotal(list.data.total)}</span> : null}
        <Act label={words.addTask} kind="quiet" hotKey="Alt+N" onPress={() => setOpenId('new')} />
      </div>
      <Read state={list} rows={4}>
        {({ tasks }) => {
          const open = tasks.find((task) => task.id === openId)
          const table = (
            <DataTable
              label={words.tasks}
              rows={tasks}
              rowKey={(task) => task.id}
              openKey={open?.id ?? null}
              onOpen={(task) => setOpenId(task.id)}
              rowState={(task) => (isOverdue(task, today) ? 'look' : undefined)}
              empty={<div className="sheet-plain fill"><EmptyState title={words.tasksNone} /></div>}
              columns={[
                { key: 'kind', title: words.task, show: (task) => <span className="mark">{text.words.taskKind[task.kind]}</span>, narrow: true },
                { key: 'room', title: text.words.room, show: (task) => task.room, narrow: true },
                { key: 'person', title: words.person, show: (task) => task.personName, narrow: true },
                { key: 'text', title: text.words.remark, show: (task) => task.text },
                { key: 'due', title: words.due, show: (task) => (isOverdue(task, today) ? `${task.dueOn} ${words.overdue}` : task.dueOn), narrow: true },
              ]}
            />
          )
          if (openId !== 'new' && !open) return table
          return (
            <div className="today-task-split">
              {table}
              <KeyScope className="today-task-panel">
                {open ? <OpenTask key={open.id} task={open} onDone={() => setOpenId(null)} /> : <AddTask onDone={() => setOpenId(null)} />}
              </KeyScope>
            </div>
          )
        }}
      </Read>
    </section>
  )
}

/** A missing number is asked and written; everything else ends with a sentence. */
export function OpenTask({ task, onDone }: { task: Task; onDone(): void }): ReactNode {
  const [onlyClose, setOnlyClose] = useState(false)
  const asks = (task.kind === 'ask-phone' || task.kind === 'ask-document') && task.personName !== null
  return asks && !onlyClose ? <AnswerTask task={task} onDone={onDone} onOnlyClose={() => setOnlyClose(true)} /> : <CloseTask task={task} onDone={onDone} />
}

function isOverdue(task: Task, today: string): boolean {
  return task.dueOn !== null && task.dueOn < today
}

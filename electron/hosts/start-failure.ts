import { AppError } from '../kernel/app-error.ts'

/** What a person reads when the application cannot open, in both languages: which one they read is not known yet. */
export function startFailureText(error: unknown, dataFolder: string): string {
  if (error instanceof AppError && error.code === 'data-folder-in-use') return inUse(error.values ?? {}, dataFolder)
  if (isPortInUse(error)) {
    return `端口 ${error.port} 已被占用，请用 --port 另选一个。\nPort ${error.port} is already taken: choose another one with --port.`
  }
  const reason = error instanceof AppError ? `${error.code} ${JSON.stringify(error.values ?? {})}` : String(error)
  return `门厅无法打开数据文件夹 ${dataFolder}：${reason}\nFoyer cannot open the data folder ${dataFolder}: ${reason}`
}

function inUse(values: Readonly<Record<string, string | number>>, dataFolder: string): string {
  const { pid = '?', since = '?', host = '?' } = values
  return (
    `数据文件夹 ${dataFolder} 正在使用中：进程 ${pid}（${host}），开始于 ${since}。请先关闭那一个门厅。\n` +
    `The data folder ${dataFolder} is in use: by process ${pid} (${host}) since ${since}. Close that Foyer first.`
  )
}

function isPortInUse(error: unknown): error is { code: 'EADDRINUSE'; port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

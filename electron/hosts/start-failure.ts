import { AppError } from '../kernel/app-error.ts'
import { folderHolder } from './folder-holder.ts'

/** What a person reads when the application cannot open, in both languages: which one they read is not known yet. */
export function startFailureText(error: unknown, dataFolder: string): string {
  if (error instanceof AppError && error.code === 'data-folder-in-use') {
    const held = holderText(error.values ?? {})
    return (
      `数据文件夹 ${dataFolder} 正在使用中：${held.zh}。请先关闭那一个门厅。\n` +
      `The data folder ${dataFolder} is in use: ${held.en}. Close that Foyer first.`
    )
  }
  if (isPortInUse(error)) {
    return `端口 ${error.port} 已被占用，请用 --port 另选一个。\nPort ${error.port} is already taken: choose another one with --port.`
  }
  const reason = error instanceof AppError ? `${error.code} ${JSON.stringify(error.values ?? {})}` : String(error)
  return `门厅无法打开数据文件夹 ${dataFolder}：${reason}\nFoyer cannot open the data folder ${dataFolder}: ${reason}`
}

/** What the second start in Electron says, once the first one's window is in front. */
export function broughtForwardText(dataFolder: string): string {
  const held = holderText(folderHolder(dataFolder) ?? {})
  return (
    `门厅已经打开（${dataFolder}，${held.zh}）：它的窗口已调到最前。\n` +
    `Foyer is already open on ${dataFolder} (${held.en}): its window has been brought forward.`
  )
}

function holderText({ pid = '?', since = '?' }: Readonly<Record<string, string | number>>): { zh: string; en: string } {
  return { zh: `进程 ${pid}，自 ${since} 起`, en: `process ${pid}, since ${since}` }
}

function isPortInUse(error: unknown): error is { code: 'EADDRINUSE'; port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
}

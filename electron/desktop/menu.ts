import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'

const WORDS = {
  zh: {
    file: '文件', close: '关闭窗口', quit: '退出', edit: '编辑', undo: '撤销', redo: '重做', cut: '剪切', copy: '复制', paste: '粘贴',
    selectAll: '全选', view: '视图', zoomIn: '放大', zoomOut: '缩小', resetZoom: '实际大小', fullScreen: '全屏', tools: '开发者工具',
  },
  en: {
    file: 'File', close: 'Close window', quit: 'Quit', edit: 'Edit', undo: 'Undo', redo: 'Redo', cut: 'Cut', copy: 'Copy', paste: 'Paste',
    selectAll: 'Select all', view: 'View', zoomIn: 'Zoom in', zoomOut: 'Zoom out', resetZoom: 'Actual size', fullScreen: 'Full screen',
    tools: 'Developer tools',
  },
} as const

/**
 * The application's menu. It exists for its keys: without the edit roles copy and paste do nothing on macOS. There is no "reload",
 * which would sign the clerk out.
 */
export function setMenu(locale: string, devTools: boolean): void {
  const words = WORDS[locale.startsWith('zh') ? 'zh' : 'en']
  const tools: MenuItemConstructorOptions[] = devTools ? [{ type: 'separator' }, { role: 'toggleDevTools', label: words.tools }] : []
  const template: MenuItemConstructorOptions[] = [
    { label: words.file, submenu: [{ role: 'close', label: words.close }, { role: 'quit', label: words.quit }] },
    {
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'togglefullscreen', label: words.fullScreen },
        ...tools,
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

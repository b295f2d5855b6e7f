import { BrowserWindow, session } from 'electron'
import type { WebContents } from 'electron'
import type { PrintJob, Printer } from '../kernel/ports.ts'
import { SCHEME } from '../hosts/scheme.ts'

const PRINT_LIMIT = 60_000
const ADDRESS = `${SCHEME}://paper/`

/** Prints on a printer known by its name, without a dialog, at the paper's true size. */
export function electronPrinter(contents: () => WebContents | null): Printer {
  return {
    async list() {
      const printers = (await contents()?.getPrintersAsync()) ?? []
      return printers.map((printer) => printer.name)
    },
    async print(job) {
      const known = await this.list()
      return known.includes(job.printer) ? printHidden(job) : { printed: false, reason: 'no-printer' }
    },
  }
}

/** The paper is laid out by the PDF viewer of a window nobody sees, out of memory: it never lies on the disk. */
async function printHidden(job: PrintJob): Promise<{ printed: boolean; reason?: string }> {
  const paper = session.fromPartition(`paper-${Date.now()}-${Math.random()}`)
  paper.protocol.handle(SCHEME, () => new Response(job.pdf as BodyInit, { headers: { 'content-type': 'application/pdf' } }))
  const window = new BrowserWindow({ show: false, webPreferences: { session: paper, sandbox: true, contextIsolation: true, plugins: true } })
  try {
    await window.loadURL(ADDRESS)
    return await withLimit(printContents(window.webContents, job))
  } catch (error) {
    return { printed: false, reason: String(error) }
  } finally {
    window.destroy()
    paper.protocol.unhandle(SCHEME)
  }
}

function printContents(contents: WebContents, job: PrintJob): Promise<{ printed: boolean; reason?: string }> {
  const options = {
    silent: true,
    deviceName: job.printer,
    copies: job.copies,
    margins: { marginType: 'none' },
    pageSize: { width: Math.round(job.widthMm * 1000), height: Math.round(job.heightMm * 1000) },
  } as const
  return new Promise((resolve) => {
    contents.print(options, (printed, reason) => resolve(printed ? { printed } : { printed, reason }))
  })
}

function withLimit<T>(work: Promise<T>): Promise<T | { printed: false; reason: string }> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<{ printed: false; reason: string }>((resolve) => {
    timer = setTimeout(() => resolve({ printed: false, reason: 'printer-does-not-answer' }), PRINT_LIMIT)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

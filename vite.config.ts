import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { UserConfig } from 'vite'

const root = import.meta.dirname

/** Native or provided by the runtime: everything else is bundled, so that a package needs no node_modules but these. */
const NOT_BUNDLED = ['better-sqlite3', 'electron']

const WORKERS = {
  'render-worker': 'electron/documents/render-worker.ts',
  'store-worker': 'electron/store-worker.ts',
}

function renderer(): UserConfig {
  return {
    root: resolve(root, 'renderer'),
    base: './',
    plugins: [react()],
    build: { outDir: resolve(root, 'dist/renderer'), emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  }
}

/**
 * A bundle for Electron's own Node. CommonJS, because schemes must be registered before an ES module would have been loaded, and
 * each in one file, because a sandboxed preload cannot require a second one.
 */
function bundle(entries: Readonly<Record<string, string>>, oneFile: boolean): UserConfig {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, path]) => [name, resolve(root, path)] as const).filter(([, path]) => existsSync(path)),
  )
  return {
    root,
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: NOT_BUNDLED },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: resolve(root, 'dist/main'),
      emptyOutDir: false,
      rolldownOptions: {
        input,
        external: NOT_BUNDLED,
        output: {
          format: 'cjs',
          entryFileNames: '[name].cjs',
          chunkFileNames: 'part-[name].cjs',
          ...(oneFile ? { codeSplitting: false } : {}),
        },
      },
    },
  }
}

export default defineConfig(({ mode }) => {
  if (mode === 'main') return bundle({ main: 'electron/main.ts' }, true)
  if (mode === 'preload') return bundle({ preload: 'electron/preload.ts' }, true)
  if (mode === 'workers') return bundle(WORKERS, false)
  return renderer()
})

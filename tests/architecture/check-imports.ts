import { layers, packageRules } from './layers.ts'
import type { Layer } from './layers.ts'
import type { Import, SourceFile } from './source-files.ts'

/** Every import that breaks a rule, each as a sentence that says where, what and why. */
export function brokenImports(sources: readonly SourceFile[]): string[] {
  const broken = sources.flatMap((source) => {
    const layer = layerOf(source.path)
    if (!layer) return [`${source.path} belongs to no layer: name it in tests/architecture/layers.ts or move it`]
    return source.imports.flatMap((made) => (isPath(made.target) ? brokenPath(layer, made) : brokenPackage(made)))
  })
  return [...broken, ...impureRules(sources)]
}

function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => layer.files.test(path))
}

function isPath(target: string): boolean {
  return /^(?:electron|renderer|shared|tests|scripts|\.\.)\//.test(target)
}

function brokenPath(layer: Layer, made: Import): string[] {
  const where = `${made.from}:${made.line} imports ${made.target}`
  if (!/\.(?:tsx?|css|json|svg|png)$/.test(made.target)) return [`${where}: relative imports name the file with its ending, .ts or .tsx`]
  const target = layerOf(made.target)
  if (!target) return [`${where}: that is no part of the application`]
  if (target !== layer && !layer.mayImport.includes(target.name)) {
    return [`${where}: ${layer.name} may not import ${target.name} — ${layer.why}`]
  }
  return crossFeature(where, made)
}

/** electron/features/AREA/… may import files beside the areas, but no other area. */
function crossFeature(where: string, made: Import): string[] {
  const [from, to] = [areaOf(made.from), areaOf(made.target)]
  return from && to && from !== to ? [`${where}: features never import each other; what ${from} and ${to} both need moves down to ledger/ or shared/`] : []
}

function areaOf(path: string): string | null {
  return /^electron\/features\/([^/]+)\//.exec(path)?.[1] ?? null
}

/** A rules.ts, and whatever of its own area it imports, reaches nothing but shared/: rules are tested with plain data. */
function impureRules(sources: readonly SourceFile[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]))
  const pure = sources.filter((source) => /^electron\/features\/.*(?:^|[/-])rules\.ts$/.test(source.path))
  const faults: string[] = []
  const seen = new Set<SourceFile>()
  for (const source of pure) {
    if (seen.has(source)) continue
    seen.add(source)
    for (const made of source.imports) {
      const near = areaOf(made.target) === areaOf(source.path) ? byPath.get(made.target) : undefined
      if (near) pure.push(near)
      else if (!made.target.startsWith('shared/')) faults.push(`${made.from}:${made.line} imports ${made.target}: rules.ts is pure, and so is what it imports; both reach only shared/`)
    }
  }
  return faults
}

function brokenPackage(made: Import): string[] {
  const isOld = /^(?:fs|path|os|crypto|http|url|util|child_process|worker_threads)(?:\/|$)/.test(made.target)
  if (isOld) return [`${made.from}:${made.line} imports ${made.target}: Node's own modules are named with node:`]
  return packageRules
    .filter((rule) => rule.packages.test(made.target) && !rule.onlyIn.test(made.from))
    .map((rule) => `${made.from}:${made.line} imports ${made.target}: ${rule.why}`)
}

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The files that browsers get: their folder, and the address of each by its plain name (`app.css`, `islands/base.js`). */
export interface AssetManifest {
  readonly folder: string
  pathOf(name: string): string
}

/** Reads what the build left in `dist`. A name that was not built keeps its plain address, which answers 404. */
export function readAssets(dist: string): AssetManifest {
  const file = join(dist, 'assets.json')
  const paths: Record<string, { path: string }> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  return { folder: join(dist, 'public'), pathOf: (name) => `/assets/${paths[name]?.path ?? name}` }
}

import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

const stampFile = join(root, 'dist/built-from')

/** Everything that goes into the build. */
const sources = [
  'app/**/*.{ts,tsx,scss,svg,woff2}',
  'packages/*/src/**/*.ts',
  'seeds/**/*.{ts,tsx}',
  'tools/build*.ts',
  'package-lock.json',
]

/** True when nothing that goes into the build has changed since. */
export function isBuilt(): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOfSources()
}

/** Call it last: a build that was ended half-way has no stamp, or an old one. */
export const stampBuild = (): void => writeFileSync(stampFile, stampOfSources())

function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const file of globSync(sources, { cwd: root }).sort()) {
    if (!/\.test\.tsx?$/.test(file)) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

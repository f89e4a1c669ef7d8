import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of the checkout, whether this runs from source or from dist. */
export const projectRoot: string = findRoot(import.meta.dirname)

function findRoot(from: string): string {
  const file = join(from, 'package.json')
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'folkmoot') return from
  const up = dirname(from)
  if (up === from) throw new Error('This program must stay inside its checkout: no package.json of Folkmoot above it.')
  return findRoot(up)
}

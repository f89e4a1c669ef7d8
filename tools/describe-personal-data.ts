import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginsTable, personalColumns, personalTable } from './personal-data.ts'
import { root } from './run.ts'

/** Writes the table of docs/personal-data.md anew from what the migrations say. */
const file = join(root, 'docs/personal-data.md')
const [head] = readFileSync(file, 'utf8').split(beginsTable)
writeFileSync(file, `${head}${beginsTable}\n\n${personalTable(personalColumns(root))}`)

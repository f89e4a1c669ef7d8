import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import type { MapInput } from '../src/contract.ts'
import { mapOpinions } from '../src/default/map-opinions.ts'

/** The most memory, in MB, a process of its own holds while it makes this map once; node itself and the votes included. */
export function peakMemory(input: MapInput): number {
  const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
  try {
    const file = join(folder, 'input')
    writeFileSync(file, serialize(input))
    return Number(execFileSync(process.execPath, [fileURLToPath(import.meta.url), file], { encoding: 'utf8' }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** In the child: the buffer read from disk is part of the votes' own arrays, so it is not counted twice. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const input: MapInput = deserialize(readFileSync(process.argv[2]!))
  mapOpinions(input)
  console.log(Math.round(process.resourceUsage().maxRSS / 1024))
}

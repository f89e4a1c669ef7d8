import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#platform/root.ts'

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8')

/** `| S1 | … | `file` `file` |` */
const rows = [...read('docs/threat-model.md').matchAll(/^\| ([SR]\d+) \| [^|]+ \| ([^|]+) \|$/gm)].map(
  ([, number, files]) => ({
    number: number!,
    files: [...files!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
  }),
)

/** Attacks on accounts, addresses, what is published, and ballots. */
const wanted = [
  ...Array.from({ length: 36 }, (_, k) => `S${k + 1}`),
  'S37',
  'S38',
  'S39',
  'S40',
  'S41',
  'S43',
  'S44',
  'S45',
  'S46',
  'S47',
  'R1',
  'R2',
  'R4',
  'R12',
  'R13',
]

describe('the table of attacks in docs/threat-model.md', () => {
  it('has a row for each class that touches what exists', () => {
    expect(rows.map(({ number }) => number)).toEqual(wanted)
  })

  it.each(rows)('$number names files with a test named after it', ({ number, files }) => {
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const names = [...read(file).matchAll(/\b(?:describe|it)(?:\.each\([^)]*\))?\(\s*['"`]([^'"`]*)/g)].map(
        ([, name]) => name!,
      )
      const isNamed = names.some((name) => name.split(/[ ,]/).includes(number))
      expect(isNamed, `${file} has no test named ${number}`).toBe(true)
    }
  })
})

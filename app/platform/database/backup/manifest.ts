import { z } from 'zod'
import { PlainError } from '../../plain-error.ts'
import { damaged } from './read-archive.ts'

export const manifestName = 'manifest.json'
export const format = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().nonnegative()
/** A path that stays inside the folder it is restored into. */
const innerPath = z
  .string()
  .min(1)
  .refine(
    (path) =>
      !path.startsWith('/') &&
      !/[\\\0]/.test(path) &&
      path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
  )

const shape = z.object({
  format: z.literal(format),
  madeAt: z.iso.datetime(),
  folkmoot: z.string(),
  postgresql: z.string(),
  migrations: z.array(z.object({ name: z.string(), sha256 })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: count, sha256 })),
  sequences: z.array(z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/) })),
  files: z.array(z.object({ path: innerPath, size: count, sha256 })),
})

/** What a backup says of itself; the last entry of its archive, because only then all is counted. */
export type Manifest = z.infer<typeof shape>

export function parseManifest(text: string, file: string): Manifest {
  const read = readJson(text, file)
  const version = z.object({ format: z.number() }).safeParse(read)
  if (version.success && version.data.format > format) {
    throw new PlainError(`The backup ${file} was made by a newer Folkmoot: upgrade this one, then restore.`)
  }
  const parsed = shape.safeParse(read)
  if (!parsed.success) throw damaged(file, parsed.error)
  return parsed.data
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged(file, error)
  }
}

import { PlainError } from '#platform/plain-error.ts'

/** The plain sentence for a file that cannot be read; other errors as they are. */
export function notReadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return new PlainError(`There is no file ${path}.`)
  if (code === 'EISDIR') return new PlainError(`${path} is a folder: name the file in it.`)
  if (code === 'EACCES' || code === 'EPERM') return new PlainError(`The file ${path} may not be read by you.`)
  return code === '' ? error : new PlainError(`The file ${path} cannot be read (${code}).`)
}

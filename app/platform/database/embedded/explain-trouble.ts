import { PlainError } from '../../plain-error.ts'

/** What PostgreSQL and the system say, and the sentence that says what to do. */
const sayings: readonly (readonly [RegExp, (match: RegExpMatchArray) => string])[] = [
  [
    /No space left on device|Disk quota exceeded/,
    () =>
      'The disk of the data folder is full: free some space, then start again. Nothing that was acknowledged is lost.',
  ],
  [
    /could not look up effective user ID (\d+)/,
    (match) =>
      `PostgreSQL wants a user with a name, and user ${match[1]} has no line in /etc/passwd: start Folkmoot as a user that has one (in a container of Node: --user node).`,
  ],
  [
    /error while loading shared libraries: ([^:\s]+)|Library not loaded: (\S+)/,
    (match) =>
      `PostgreSQL cannot run here because the library ${match[1] ?? match[2]} is missing: run "npm rebuild", or set DATABASE_URL to a PostgreSQL server.`,
  ],
  [
    /Address already in use/,
    () =>
      'The port of the embedded database is taken by another program: stop that program, or remove the file "port" beside the database so that Folkmoot takes another.',
  ],
  [
    /Read-only file system/,
    () => 'The data folder is on a read-only disk: set FOLKMOOT_DATA to a folder that Folkmoot may write to.',
  ],
  [
    /Permission denied|Operation not permitted/,
    () =>
      'PostgreSQL may not read or write a file it needs: check who owns the data folder, and that its parent folders may be entered.',
  ],
  [
    /Cannot allocate memory|could not (?:create|map|resize) .*shared memory/,
    () => 'There is too little memory for PostgreSQL: it needs about 100 MB.',
  ],
  [
    /(?:lock file|pre-existing shared memory).*/,
    () => 'Another PostgreSQL is still using the database folder: stop it, then start again.',
  ],
  [
    /could not locate a valid checkpoint record|invalid (?:primary )?checkpoint record|data corruption/i,
    () => 'The database files are damaged: restore the latest backup into an empty data folder (folkmoot restore).',
  ],
]

/** The plain sentence for what a program of PostgreSQL wrote before it failed; null when we know none. */
export function explainOutput(output: string): PlainError | null {
  for (const [pattern, sentence] of sayings) {
    const match = output.match(pattern)
    if (match) return new PlainError(sentence(match), { cause: new Error(output) })
  }
  return null
}

/** Trouble with the folder itself as a plain sentence; anything else as it came. */
export function folderTrouble(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const sentence = folderSentences[code]
  return sentence ? new PlainError(sentence(folder), { cause: error }) : error
}

const notWritable = (folder: string) =>
  `Folkmoot may not write to its data folder ${folder}: set FOLKMOOT_DATA to a folder it may write to.`
const full = (folder: string) => `The disk of the data folder ${folder} is full: free some space, then start again.`
const notAFolder = (folder: string) => `${folder} is not a folder: set FOLKMOOT_DATA to a folder.`

const folderSentences: Readonly<Record<string, (folder: string) => string>> = {
  EROFS: notWritable,
  EACCES: notWritable,
  EPERM: notWritable,
  // What making a folder inside a read-only one comes to in Node.
  ENOENT: notWritable,
  ENOSPC: full,
  EDQUOT: full,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
}

import { spawn } from 'node:child_process'
import { PlainError } from '../../plain-error.ts'
import { explainOutput } from './explain-trouble.ts'
import type { RunAs } from './run-as.ts'

/** Nothing of our own environment reaches PostgreSQL (it may hold secrets); messages in English, so that we can read them. */
export const programEnvironment = { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' }

export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly runAs: RunAs | null
  readonly input?: string
}

/** Runs initdb or the like to its end. @throws PlainError when it is known what went wrong. */
export function runProgram({ file, args, runAs, input }: Program): Promise<void> {
  return new Promise((resolve, reject) => {
    // Not the folder we happen to stand in: the unprivileged user may not enter it.
    const child = spawn(file, [...args], {
      ...runAs,
      cwd: '/',
      env: programEnvironment,
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => reject(cannotRun(file, error)))
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(explainOutput(output) ?? new Error(`${file} failed (${code}): ${output}`)),
    )
    child.stdin.on('error', () => {}) // It ended before it read all: its exit code tells.
    child.stdin.end(input ?? '')
  })
}

/** PostgreSQL's program could not even begin. */
export function cannotRun(file: string, error: Error): PlainError {
  const code = 'code' in error ? String(error.code) : error.message
  const advice =
    code === 'EPERM'
      ? 'Folkmoot runs as root but may not change to another user: start it as an ordinary user'
      : 'run "npm ci" again, or set DATABASE_URL to a PostgreSQL server'
  return new PlainError(`PostgreSQL cannot be run on this machine (${file}: ${code}): ${advice}.`, { cause: error })
}

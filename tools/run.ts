import { spawn } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..')

/** Runs a program of this checkout (or of the machine) and gives its exit code; its output goes straight through. */
export function run(
  program: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<number> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`, ...environment },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Runs steps in order and says at the end which failed and how long each took. */
export async function runSteps(
  steps: readonly (readonly [name: string, step: () => Promise<number>])[],
): Promise<number> {
  const lines: string[] = []
  let failed = 0
  for (const [name, step] of steps) {
    console.log(`\n── ${name}`)
    const before = Date.now()
    const code = await step()
    if (code !== 0) failed++
    lines.push(`${code === 0 ? 'passed' : 'FAILED'}  ${name} (${((Date.now() - before) / 1000).toFixed(1)} s)`)
  }
  console.log(`\n${lines.join('\n')}`)
  return failed === 0 ? 0 : 1
}

import { commands } from './commands.ts'
import type { Output } from './output.ts'
import { asPlainError } from './plain-trouble.ts'
import { troubleWithNode } from './trouble-with-node.ts'

const output: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
}

/** Runs one command; gives its exit code: 0 done, 1 found something wrong, 2 used wrongly or could not run. */
export async function main(args: readonly string[]): Promise<number> {
  const trouble = troubleWithNode(process.version)
  if (trouble) {
    output.err(trouble)
    return 2
  }
  const [name = 'help', ...rest] = args
  const command = commands[name]
  if (!command) {
    output.err(`There is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  try {
    return await command.run(rest, output)
  } catch (error) {
    const plain = asPlainError(error)
    if (!plain) throw error
    output.err(plain.message)
    return 2
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of our output has gone (`folkmoot … | head`): nothing is wrong.
  if (error.code === 'EPIPE') process.exit(0)
})

process.exitCode = await main(process.argv.slice(2))

import { asPlainError } from '../app/cli/plain-trouble.ts'
import { isBuilt } from './is-built.ts'

/** Builds what has changed, then runs Folkmoot with its demonstration. */
if (!isBuilt()) await build()
process.env.FOLKMOOT_DEMONSTRATION ??= 'yes'
process.env.FOLKMOOT_LOG ??= 'warn'
process.argv = [process.argv[0]!, process.argv[1]!, 'start', ...process.argv.slice(2)]
await import(new URL('../dist/folkmoot.js', import.meta.url).href)

async function build(): Promise<void> {
  console.log('Building …')
  try {
    await (await import('./build.ts')).buildAll()
  } catch (error) {
    const plain = asPlainError(error)
    if (!plain) throw error
    console.error(`Folkmoot could not be built. ${plain.message}`)
    process.exit(2)
  }
}

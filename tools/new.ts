import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run } from './run.ts'
import { filesFor } from './scaffold.ts'

/** `npm run new capability NAME`, `npm run new act CAPABILITY NAME`, `npm run new page CAPABILITY NAME`. */
async function main(args: readonly string[]): Promise<number> {
  const files = filesFor(args)
  if (typeof files === 'string') {
    console.error(files)
    return 2
  }
  const there = Object.keys(files).filter((file) => existsSync(join(root, file)))
  if (there.length > 0) {
    console.error(`Nothing was written: ${there.join(', ')} is there already.`)
    return 2
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
    console.log(file)
  }
  console.log(`\n${nextSteps[args[0]!]}`)
  // Order of imports and length of lines depend on the name.
  return run('biome', ['check', '--write', '--log-level=error', ...Object.keys(files).filter(isCode)])
}

const isCode = (file: string) => /\.tsx?$/.test(file)

const nextSteps: Readonly<Record<string, string>> = {
  capability:
    'Next: list it in app/shell/capabilities.ts and .dependency-cruiser.mjs, say in its README what it is for, and add its words to docs/words.md.',
  act: 'Next: say in the rule who may, give the act what it needs, end it with its entry in the record, and test its refusals first.',
  page: 'Next: add it to pages/routes.ts of the capability, and its states to the preview.',
}

process.exitCode = await main(process.argv.slice(2))

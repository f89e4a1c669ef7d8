import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.ts'
import { filesFor } from './scaffold.ts'

/** `npm run new capability NAME`, `npm run new act CAPABILITY NAME`, `npm run new page CAPABILITY NAME`. */
function main(args: readonly string[]): number {
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
  return 0
}

process.exitCode = main(process.argv.slice(2))

import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { buildAssets } from './build-assets.ts'
import { stampBuild } from './is-built.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Builds the server, the command line, the map worker, and the files that browsers get. */
export async function buildAll(): Promise<void> {
  mkdirSync(dist, { recursive: true })
  rmSync(join(dist, 'parts'), { recursive: true, force: true })
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entries = { folkmoot: 'app/cli/main.ts', ...workers() }
  await Promise.all([
    build({
      absWorkingDir: root,
      entryPoints: entries,
      outdir: dist,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      conditions: ['folkmoot-source'],
      external: Object.keys(dependencies),
      sourcemap: 'linked',
      chunkNames: 'parts/[name]-[hash]',
      logLevel: 'warning',
    }),
    buildAssets({ outDir: dist, development: false }),
  ])
  stampBuild()
}

/** Every `*-worker.ts` becomes an entry of its own, beside the server. */
function workers(): Record<string, string> {
  const files = globSync('app/**/*-worker.ts', { cwd: root })
  return Object.fromEntries(files.map((file) => [file.replace(/^.*\//, '').replace(/\.ts$/, ''), file]))
}

if (process.argv[1] === import.meta.filename) await buildAll()

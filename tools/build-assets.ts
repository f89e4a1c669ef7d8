import { createHash } from 'node:crypto'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { transform } from 'lightningcss'
import { compile } from 'sass'

const root = join(import.meta.dirname, '..')
const font = 'node_modules/@fontsource/young-serif/files/young-serif-latin-400-normal.woff2'

/** What the manifest says of each file, by its plain name. `path` is below `public/` and carries the content's hash. */
export interface BuiltAsset {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly brotliBytes: number
}

interface AssetsOptions {
  readonly outDir: string
  readonly development: boolean
}

/** Style sheet, font, icon and islands: `outDir/public/name.hash.ext` with .br and .gz beside, and `outDir/assets.json`. */
export async function buildAssets({
  outDir,
  development,
}: AssetsOptions): Promise<Readonly<Record<string, BuiltAsset>>> {
  const folder = join(outDir, 'public')
  rmSync(folder, { recursive: true, force: true })
  const fontAsset = write(folder, 'young-serif.woff2', readFileSync(join(root, font)))
  const icon = write(folder, 'favicon.svg', readFileSync(join(root, 'app/ui/icons/favicon.svg')))
  const css = write(folder, 'app.css', styleSheet(development, fontAsset.path))
  const manifest = {
    'app.css': css,
    'young-serif.woff2': fontAsset,
    'favicon.svg': icon,
    ...(await islands(folder, development)),
  }
  copyFileSync(join(root, 'node_modules/@fontsource/young-serif/LICENSE'), join(folder, 'young-serif-licence.txt'))
  writeFileSync(join(outDir, 'assets.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

function styleSheet(development: boolean, fontPath: string): Buffer {
  const { css } = compile(join(root, 'app/ui/styles/app.scss'), {
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true,
  })
  const version = (major: number, minor = 0) => (major << 16) | (minor << 8)
  const { code } = transform({
    filename: 'app.css',
    code: Buffer.from(css.replace('young-serif.woff2', fontPath)),
    minify: !development,
    targets: { chrome: version(109), firefox: version(115), safari: version(15, 6) },
  })
  return Buffer.from(code)
}

/** Each `islands/name.ts` of any capability becomes a script of its own. Two may not share a name. */
async function islands(folder: string, development: boolean): Promise<Record<string, BuiltAsset>> {
  const files = globSync('app/**/islands/*.ts', { cwd: root })
    .filter((file) => !/\.(d|test)\.ts$/.test(file))
    .sort()
  const built = await Promise.all(
    files.map(async (file) => {
      const { outputFiles } = await build({
        absWorkingDir: root,
        entryPoints: [file],
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'browser',
        target: 'es2022',
        conditions: ['folkmoot-source'],
        minify: !development,
        legalComments: 'none',
        logLevel: 'warning',
      })
      return [`islands/${basename(file, '.ts')}.js`, Buffer.from(outputFiles[0]!.contents)] as const
    }),
  )
  const names = built.map(([name]) => name)
  const twice = names.find((name, k) => names.indexOf(name) !== k)
  if (twice) throw new Error(`Two islands are called ${twice}: give one of them another name.`)
  return Object.fromEntries(built.map(([name, contents]) => [name, write(folder, name, contents)]))
}

function write(folder: string, name: string, contents: Buffer): BuiltAsset {
  const sha256 = createHash('sha256').update(contents).digest('hex')
  const extension = extname(name)
  const path = `${name.slice(0, -extension.length)}.${sha256.slice(0, 10)}${extension}`
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, contents)
  if (extension === '.woff2') return { path, sha256, bytes: contents.length, brotliBytes: contents.length }
  const brotli = brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  writeFileSync(`${file}.br`, brotli)
  writeFileSync(`${file}.gz`, gzipSync(contents, { level: 9 }))
  return { path, sha256, bytes: contents.length, brotliBytes: brotli.length }
}

import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '#platform/root.ts'

const sources = globSync('{app,seeds}/**/*.{ts,tsx}', { cwd: projectRoot })
  .filter((file) => !/\.test\.|\/(testing|bench|islands)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }))

/** Names that come from the database's own catalogue, quoted by it, or a password made here: never from a request. */
const buildsNamesOnly =
  /^app\/platform\/database\/(backup\/|migrate\.ts|embedded\/make-cluster\.ts)|^app\/platform\/(testing|doctor)\/|\/set-back\.ts$/

describe('S18 SQL injection', () => {
  it('has no SQL text with something put into it, outside the templates that bind', () => {
    const built = sources
      .filter(({ file }) => !buildsNamesOnly.test(file))
      .flatMap(({ file, text }) => {
        const templates = [...text.matchAll(/(sql(?:<[^`]*?>)?)?\s*`([^`]*)`/g)]
        return (
          templates
            .filter(
              ([, tag, body]) =>
                !tag && /^\s*(SELECT|INSERT|UPDATE|DELETE|WITH|CREATE|DROP|ALTER|TRUNCATE)\s/.test(body!),
            )
            // A constant of the code's own, by its name: each is checked below to take nothing in.
            .filter(([, , body]) => /\$\{(?!\w+Sql\})/.test(body!))
            .map(([, , body]) => `${file}: ${body!.slice(0, 80)}`)
        )
      })
    expect(built).toEqual([])
  })

  it('has parts of SQL texts only as constants that take nothing in', () => {
    const parts = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/\b(?:const|let|var) (\w+Sql)\b([^`]*)`([^`]*)`/g)].map(([, name, kind, body]) => ({
        what: `${file}: ${name}`,
        isPlain: /^\s*=\s*$/.test(kind!) && !body!.includes('${'),
      })),
    )
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.filter(({ isPlain }) => !isPlain)).toEqual([])
  })

  it('puts raw text into SQL only where that text stands in the code', () => {
    const raw = sources
      .filter(({ file }) => !buildsNamesOnly.test(file))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/sql\.(raw|lit|id|ref)\(([^)]*)\)/g)].map(([all, , what]) => ({ file, all, what })),
      )
    const unsure = raw.filter(
      ({ what }) => !/^\s*'(?:[\w".]+|[<>])'\s*$/.test(what!) && !/^\s*(here|there|column|order)\s*$/.test(what!),
    )
    expect(unsure.map(({ file, all }) => `${file}: ${all}`)).toEqual([])
  })

  it('never joins text to a query with a plus', () => {
    const joined = sources.filter(({ text }) => /\.query\(\s*(['"`])[^'"`]*\1\s*\+/.test(text))
    expect(joined.map(({ file }) => file)).toEqual([])
  })
})

describe('S28 server made to fetch', () => {
  /** Only these reach out: mail to the operator's server, and sign-in with a council's provider by a guarded way. */
  const mayReachOut =
    /^app\/platform\/(mail\/|doctor\/|web\/guarded-fetch\.ts)|^app\/capabilities\/people\/.*(openid|council|provider)/i
  it('reaches out from nowhere else, so that no field of a form can make it', () => {
    const reaching = sources
      .filter(({ file }) => !mayReachOut.test(file))
      .filter(({ text }) =>
        /\bfetch\(|from 'node:(https?|dgram|http2)'|from 'undici'|from 'openid-client'|nodemailer/.test(text),
      )
    expect(reaching.map(({ file }) => file)).toEqual([])
  })
})

describe('S22 rich text', () => {
  it('has no way to put markup of somebody’s into a page: what is typed is text', () => {
    const raw = sources.filter(({ text }) => /dangerouslySetInnerHTML|\.innerHTML\b/.test(text))
    // The one exception keeps what was rendered from such text before, and takes nothing else.
    expect(raw.map(({ file }) => file)).toEqual(['app/ui/kept-markup.tsx'])
  })
})

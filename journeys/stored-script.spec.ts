import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openMatter } from '#capabilities/matters/index.ts'
import { registerOrganisation } from '#capabilities/people/acts/register-organisation.ts'
import { type SignedInPerson, signedIn } from '#capabilities/people/testing/signed-in.ts'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import { type FolkmootProcess, startFolkmoot, untilReady } from '../reliability/support/folkmoot-process.ts'
import { type Prepared, prepareFolder, withHouse } from '../reliability/support/prepared-folder.ts'
import { openBrowser, openContext } from './support/browser.ts'
import { crawl } from './support/crawl.ts'

let prepared: Prepared
let server: FolkmootProcess
let browser: Browser
let administrator: SignedInPerson

const run = 'window.pwned=(window.pwned||0)+1'
/** Each would run if the text it stands in became markup, an attribute, an address or script. */
const payloads = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `"><script>${run}</script>`,
  `'><img src=x onerror=${run}>`,
  `<img src=x onerror="${run}">`,
  `<svg onload=${run}>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<body onload=${run}>`,
  `<iframe srcdoc="<script>parent.${run}</script>">`,
  `<a href="javascript:${run}">x</a>`,
  `javascript:${run}`,
  `" autofocus onfocus=${run} x="`,
  `' onmouseover=${run} '`,
  '<style>@import "//evil.example"</style>',
  `<math><mtext><table><mglyph><style><img src=x onerror=${run}>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `\${${run}}`,
  `{{constructor.constructor('${run}')()}}`,
  `]]><script>${run}</script>`,
  `--><script>${run}</script>`,
  `</title><script>${run}</script>`,
  `</textarea><script>${run}</script>`,
  `</pre><img src=x onerror=${run}>`,
  `\u2028<script>${run}</script>`,
  `<details open ontoggle=${run}>`,
  `<form action="javascript:${run}"><button autofocus>x`,
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example">',
  `<template><script>${run}</script></template>`,
  `<object data="javascript:${run}">`,
]
const together = payloads.slice(0, 4).join(' ')

beforeAll(async () => {
  prepared = await prepareFolder(undefined, {
    slug: 'hostile',
    question: `What of ${together}`.slice(0, 290),
    background: payloads.join('\n\n'),
    askedBy: payloads[4]!,
    promise: together,
    sources: payloads.slice(0, 20).map((title) => ({ title, url: null })),
    statements: payloads,
  })
  await withHouse(prepared.folder, async (house) => {
    const { community } = prepared
    administrator = await signedIn(
      { house, community },
      { roles: ['administrator', 'facilitator'], displayName: `${payloads[0]} ${payloads[4]}`.slice(0, 80) },
    )
    const roles = new Set(['administrator', 'facilitator'] as const)
    const actor = {
      ...visitor,
      person: administrator.person,
      standing: 'resident' as const,
      roles,
      hasSecondFactor: true,
    }
    const matter = { title: payloads[0]!, question: together, summary: payloads.join(' '), responsible: payloads[5]! }
    expect((await perform(house, { community, actor }, openMatter, matter)).ok).toBe(true)
    const organisation = { name: `${payloads[3]}`, about: together, numbers: [] }
    expect((await perform(house, { community, actor }, registerOrganisation, organisation)).ok).toBe(true)
  })
  server = startFolkmoot(prepared)
  await untilReady(prepared.port)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  prepared?.remove()
})

it('S20 runs no script that stands in a text, on any page, whoever looks, and shows the text as typed', {
  timeout: 300_000,
}, async () => {
  const origin = `http://${prepared.target.host}`
  for (const cookie of [null, administrator.cookie]) {
    const context = await openContext(browser, { origin, width: 1280 })
    if (cookie) await context.addCookies([{ name: 'session', value: cookie.split('=')[1]!, url: origin }])
    const refused: string[] = []
    const strangers: string[] = []
    const asked: string[] = []
    context.on('console', (message) => {
      if (/content security policy/i.test(message.text())) refused.push(message.text())
    })
    context.on('request', (request) => {
      if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) strangers.push(request.url())
    })
    context.on('dialog', (dialog) => asked.push(dialog.message()))
    const from = [
      '/',
      '/c/hostile',
      '/c/hostile/results',
      '/c/hostile/statements',
      '/c/hostile/report',
      '/matters',
      '/organisations',
      '/record',
      '/account',
    ]
    const { seen } = await crawl(context, from, async (page, path) => {
      expect(await page.evaluate('window.pwned ?? 0'), path).toBe(0)
    })
    expect({ refused, strangers, asked }).toEqual({ refused: [], strangers: [], asked: [] })
    expect(seen.length).toBeGreaterThan(10)
    const page = await context.newPage()
    await page.goto('/c/hostile/statements')
    expect(await page.textContent('main')).toContain(payloads[0])
    await context.close()
  }
})

import { render } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestSite, testSite } from '../testing/test-site.ts'
import { previewGroups } from './preview.tsx'

let site: TestSite
let developing: TestSite

beforeAll(async () => {
  site = await testSite()
  developing = await testSite({ settings: { isDevelopment: true } })
})
afterAll(async () => {
  await site.close()
  await developing.close()
})

describe('the preview', () => {
  it('is not there but in development', async () => {
    expect((await site.get('/preview')).statusCode).toBe(404)
  })

  it.each(['/preview?of=nothing', '/preview?of=furniture&state=9999', '/preview?of=furniture&state=0'])(
    'has no %s',
    async (path) => expect((await developing.get(path)).statusCode).toBe(404),
  )

  it('names every state, each with an address of its own', async () => {
    const { body } = await developing.get('/preview')
    const links = [...body.matchAll(/href="(\/preview\?[^"]+)"/g)].map((match) => match[1]!.replaceAll('&amp;', '&'))
    const groups = previewGroups(developing.site.capabilities)
    const states = groups.reduce((sum, group) => sum + group.states.length, 0)
    expect(links.length).toBe(groups.length + 2 * states)
    for (const link of links) expect((await developing.get(link)).statusCode, link).toBe(200)
  })

  it('shows every state without script, style or a value that was forgotten', () => {
    for (const { of, states } of previewGroups(developing.site.capabilities)) {
      for (const state of states) {
        const html = render(state.render() as never)
        const name = `${of}: ${state.name}`
        expect(html, name).not.toMatch(/<script|\sstyle=|\son\w+=|javascript:/)
        expect(html.replaceAll(/<[^>]+>/g, ' '), name).not.toMatch(/undefined|\[object Object\]|\bNaN\b|Invalid Date/)
      }
    }
  })
})

describe('what the site says of itself', () => {
  it.each(['/about', '/privacy', '/accessibility'])(
    '%s is there for everyone, and all its links lead somewhere',
    async (path) => {
      const answer = await site.get(path)
      expect(answer.statusCode).toBe(200)
      for (const [, href] of answer.body.matchAll(/<a class="govuk-link" href="(\/[^"]*)"/g)) {
        expect([200, 303], href).toContain((await site.get(href!)).statusCode)
      }
    },
  )

  it('names every cookie it sets', async () => {
    const { body } = await site.get('/privacy')
    for (const name of ['visit', 'session', 'ceremony']) expect(body).toContain(`“${name}”`)
  })
})

describe('the home page', () => {
  it('of an empty community says so', async () => {
    const { body } = await site.get('/')
    expect(body).toContain('Nothing is open here yet')
    expect(body).not.toContain('To get this site going')
  })
})

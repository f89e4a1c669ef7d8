import type { LightMyRequestResponse } from 'fastify'

/** What the form of a participation page would send, but for the answer. */
export function fieldsOf(page: { readonly body: string }): Record<string, string> {
  const form = /<form[^>]*action="\/c\/[^"]+\/vote".*?<\/form>/s.exec(page.body)?.[0] ?? ''
  const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(hidden.map((match) => [match[1]!, match[2]!]))
}

/** The cookie that an answer gave the browser, as it sends it back. */
export function visitOf(answer: LightMyRequestResponse): string {
  const cookie = answer.cookies.find(({ name }) => name === 'visit')
  return cookie ? `visit=${cookie.value}` : ''
}

/** What a page says, without its tags. */
export const wordsOf = (body: string): string =>
  body
    .replaceAll(/<svg.*?<\/svg>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ')

/** A newcomer's ticket, from any form that carries one. */
export const ticketOf = ({ body }: { readonly body: string }): string =>
  /name="newcomer" value="([^"]+)"/.exec(body)?.[1] ?? ''

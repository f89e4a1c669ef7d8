import type { Stance, StatementId } from '#capabilities/conversations/index.ts'

/** Where load is sent to: the community's host name, and a conversation. */
export interface Target {
  readonly port: number
  readonly host: string
  readonly slug: string
}

export interface Ballot {
  /** Null for a newcomer without one. */
  readonly visit: string | null
  readonly statement: StatementId
  readonly stance: Stance
}

export const getRequest = (host: string, path: string, more = ''): string =>
  `GET ${path} HTTP/1.1\r\nhost: ${host}\r\naccept: text/html\r\n${more}\r\n`

export function postRequest(
  host: string,
  path: string,
  visit: string | null,
  fields: Readonly<Record<string, string>>,
): string {
  const body = new URLSearchParams(fields).toString()
  return [
    `POST ${path} HTTP/1.1`,
    `host: ${host}`,
    `origin: http://${host}`,
    'accept: text/html',
    ...(visit === null ? [] : [`cookie: visit=${visit}`]),
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
    '',
    body,
  ].join('\r\n')
}

/** A vote as the form of the participation page sends it, by a browser that has a visit. */
export const voteRequest = ({ host, slug }: Target, { visit, statement, stance }: Ballot): string =>
  postRequest(host, `/c/${slug}/vote`, visit, { statement, stance })

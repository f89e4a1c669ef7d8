import type { PageAnswer } from '#platform/web/answer.ts'
import { textsFor } from './texts/texts.ts'

export type Failure =
  | 'not-found'
  | 'forbidden'
  | 'signed-out'
  | 'cross-site'
  | 'misdirected'
  | 'malformed'
  | 'wrong-type'
  | 'too-large'
  | 'too-many'
  | 'unavailable'
  | 'full'
  | 'broken'
  | 'gone'

const statusOf: Readonly<Record<Failure, number>> = {
  'not-found': 404,
  forbidden: 403,
  'signed-out': 401,
  'cross-site': 403,
  misdirected: 421,
  malformed: 400,
  'wrong-type': 415,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  full: 503,
  broken: 500,
  gone: 410,
}

/** The one error page: what happened, whether anything was recorded, what to do next. */
export function showFailure(
  failure: Failure,
  about: { readonly origin: string; readonly locale: string; readonly number?: string; readonly why?: string },
): { readonly status: number; readonly plain: string; readonly page: PageAnswer } {
  const texts = textsFor(about.locale)
  const words = texts.failures[failure]
  const plain = about.why ?? words.plain
  const body = (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{plain}</p>
      <p class="govuk-body">
        {words.next}{' '}
        {failure === 'misdirected' && (
          <a class="govuk-link" href={about.origin}>
            {about.origin}
          </a>
        )}
        {about.number && <strong>{about.number}</strong>}
      </p>
      {failure === 'signed-out' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/sign-in">
            {texts.nav.signIn}
          </a>
        </p>
      )}
      {failure !== 'misdirected' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/">
            {texts.backHome}
          </a>
        </p>
      )}
    </>
  )
  const status = statusOf[failure]
  return {
    status,
    plain,
    page: { kind: 'page', status, title: words.title, body, model: { error: failure, message: plain } },
  }
}

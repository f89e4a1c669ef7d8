import type { PaperTerms } from '#capabilities/ballots/rules/paper-terms.ts'
import { QuickVoter } from '#capabilities/ballots/testing/quick-voter.ts'
import type { Choices } from '#capabilities/ballots/vocabulary.ts'
import type { Reply } from './connection.ts'

export interface BallotAt {
  readonly host: string
  readonly slug: string
  readonly terms: PaperTerms
}

/** One voter on the wire: what their browser sends to be given a paper and to hand it in. */
export class VoterOnWire {
  readonly voter: QuickVoter
  readonly #at: BallotAt
  readonly #session: string

  constructor(at: BallotAt, session: string) {
    this.#at = at
    this.#session = session
    this.voter = new QuickVoter(at.terms)
  }

  giveRequest(): string {
    return this.#post('give', `blinded=${this.voter.blinded.toString('base64url')}`, this.#session)
  }

  /** @throws where the answer is no signature */
  take(reply: Reply): void {
    const said = JSON.parse(/\{.*\}/s.exec(reply.body)?.[0] ?? '{}') as { readonly signature?: string }
    if (!said.signature) throw new Error(`No paper was given: ${reply.status} ${reply.body}`)
    this.voter.take(Buffer.from(said.signature, 'base64url'))
  }

  castRequest(choices: Choices, version = 1): string {
    return this.#post('cast', `paper=${Buffer.from(this.voter.bytes(choices, version)).toString('base64url')}`, null)
  }

  #post(what: 'give' | 'cast', body: string, session: string | null): string {
    const { host, slug } = this.#at
    return [
      `POST /b/${slug}/${what} HTTP/1.1`,
      `host: ${host}`,
      `origin: http://${host}`,
      'accept: application/json',
      ...(session === null ? [] : [`cookie: session=${session}`]),
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${body.length}`,
      '',
      body,
    ].join('\r\n')
  }
}

/** What voter number `k` chooses: some of the twenty options. */
export const choicesOf = (k: number): Choices => ({
  type: 'approval',
  options: Array.from({ length: 20 }, (_, option) => option + 1).filter((option) => (k * 7 + option * k) % 5 === 0),
})

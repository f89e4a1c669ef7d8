import { RSABSSA } from '@cloudflare/blindrsa-ts'
import type { Bytes } from '../rules/bytes.ts'
import { toHex } from '../rules/bytes.ts'
import { importTokenKey } from '../rules/check-paper.ts'
import { encodePaper, type HandedPaper, signedText, tokenMessage } from '../rules/paper-code.ts'
import { numberOf, receiptOf } from '../rules/paper-number.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import type { Choices } from '../vocabulary.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Does what a voter's browser does, step by step, so that tests may leave a step out or do it wrongly. */
export class TestVoter {
  readonly terms: PaperTerms
  readonly secret: Bytes
  readonly #keys: CryptoKeyPair
  readonly key: Bytes
  readonly number: Bytes
  readonly receipt: Bytes
  readonly prepared: Bytes
  readonly blinded: Bytes
  readonly #inverse: Bytes
  token: Bytes = new Uint8Array(256)

  private constructor(
    parts: Pick<TestVoter, 'terms' | 'secret' | 'key' | 'number' | 'receipt' | 'prepared' | 'blinded'>,
    keys: CryptoKeyPair,
    inverse: Bytes,
  ) {
    this.terms = parts.terms
    this.secret = parts.secret
    this.key = parts.key
    this.number = parts.number
    this.receipt = parts.receipt
    this.prepared = parts.prepared
    this.blinded = parts.blinded
    this.#keys = keys
    this.#inverse = inverse
  }

  static async make(terms: PaperTerms): Promise<TestVoter> {
    const secret = crypto.getRandomValues(new Uint8Array(32))
    const keys = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
    const key = new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey)).slice(1)
    const number = await numberOf(key)
    const prepared = tokenMessage(crypto.getRandomValues(new Uint8Array(32)), number)
    const { blindedMsg, inv } = await suite.blind(await importTokenKey(terms.tokenKey), prepared)
    const receipt = await receiptOf(terms.ballot, secret)
    return new TestVoter(
      { terms, secret, key, number, receipt, prepared, blinded: Uint8Array.from(blindedMsg) },
      keys,
      Uint8Array.from(inv),
    )
  }

  /** Takes the blind signature, as it was given, and makes the token of it. */
  async take(blindSignature: Uint8Array): Promise<void> {
    const key = await importTokenKey(this.terms.tokenKey)
    this.token = Uint8Array.from(await suite.finalize(key, this.prepared, blindSignature, this.#inverse))
  }

  /** The paper as it is handed in. */
  async paper(choices: Choices, version = 1): Promise<HandedPaper> {
    const { key, token, receipt } = this
    const signed = signedText(this.terms.ballot, { number: toHex(this.number), version, choices })
    const signature = new Uint8Array(
      await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, this.#keys.privateKey, signed),
    )
    return { key, prefix: this.prepared.slice(0, 32), token, version, choices, signature, receipt }
  }

  async bytes(choices: Choices, version = 1): Promise<Bytes> {
    return encodePaper(this.terms, await this.paper(choices, version))
  }
}

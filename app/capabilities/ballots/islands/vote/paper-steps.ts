import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { type Bytes, fromBase64url, joined, toBase64url, toHex } from '../../rules/bytes.ts'
import { importTokenKey } from '../../rules/check-paper.ts'
import { encodePaper, signedText, tokenMessage } from '../../rules/paper-code.ts'
import { numberOf, receiptOf } from '../../rules/paper-number.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'
import type { PaperRecord } from './paper-record.ts'

const suite = RSABSSA.SHA384.PSS.Randomized()
const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Makes a paper's secret and key, and blinds what is to be signed. To be kept before anything is asked. */
export async function makeRecord(terms: PaperTerms, wish: Choices): Promise<PaperRecord> {
  const keys = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  const { d, x, y } = await crypto.subtle.exportKey('jwk', keys.privateKey)
  const prefix = crypto.getRandomValues(new Uint8Array(32))
  const message = tokenMessage(prefix, await numberOf(pointOf({ x: x!, y: y! })))
  const { blindedMsg, inv } = await suite.blind(await importTokenKey(terms.tokenKey), message)
  return {
    secret: toBase64url(crypto.getRandomValues(new Uint8Array(32))),
    d: d!,
    x: x!,
    y: y!,
    prefix: toBase64url(prefix),
    blinded: toBase64url(blindedMsg),
    inverse: toBase64url(inv),
    token: null,
    version: 0,
    choices: null,
    wish,
    sending: null,
  }
}

/** Takes the blinding away from what was signed. @throws where the signature is not one of this ballot's key */
export async function withToken(terms: PaperTerms, record: PaperRecord, signature: string): Promise<PaperRecord> {
  const message = tokenMessage(fromBase64url(record.prefix)!, await numberOf(pointOf(record)))
  const key = await importTokenKey(terms.tokenKey)
  const token = await suite.finalize(key, message, fromBase64url(signature)!, fromBase64url(record.inverse)!)
  return { ...record, token: toBase64url(token), blinded: '', inverse: '' }
}

/** Signs what was pressed as the next version. Versions go up by chance, so that nobody can tell from them how often. */
export async function withPaper(terms: PaperTerms, record: PaperRecord, choices: Choices): Promise<PaperRecord> {
  const version = (record.sending?.version ?? record.version) + 1 + crypto.getRandomValues(new Uint16Array(1))[0]!
  const { d, x, y } = record
  const jwk = { kty: 'EC', crv: 'P-256', d, x, y }
  const privateKey = await crypto.subtle.importKey('jwk', jwk, curve, false, ['sign'])
  const key = pointOf(record)
  const signed = signedText(terms.ballot, { number: toHex(await numberOf(key)), version, choices })
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, signed)
  const paper = encodePaper(terms, {
    key,
    prefix: fromBase64url(record.prefix)!,
    token: record.token ? fromBase64url(record.token)! : new Uint8Array(256),
    version,
    choices,
    signature: new Uint8Array(signature),
    receipt: await receiptOf(terms.ballot, fromBase64url(record.secret)!),
  })
  return { ...record, wish: null, sending: { version, choices, paper: toBase64url(paper) } }
}

export const withPaperIn = (record: PaperRecord): PaperRecord =>
  record.sending
    ? { ...record, version: record.sending.version, choices: record.sending.choices, sending: null }
    : record

export const pointOf = ({ x, y }: Pick<PaperRecord, 'x' | 'y'>): Bytes => joined(fromBase64url(x)!, fromBase64url(y)!)

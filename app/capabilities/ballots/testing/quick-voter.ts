import {
  constants,
  createHash,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  publicEncrypt,
  randomBytes,
  sign,
} from 'node:crypto'
import { type Bytes, toHex } from '../rules/bytes.ts'
import { encodePaper, receiptLength, signedText, tokenMessage } from '../rules/paper-code.ts'
import type { PaperTerms } from '../rules/paper-terms.ts'
import type { Choices } from '../vocabulary.ts'

/**
 * Does what a voter's browser does, by native arithmetic, so that thousands of voters cost little beside what is measured.
 * The token is blinded as RFC 9474 says; `check-paper.test.ts` shows that the result is one to the library's own check.
 */
export class QuickVoter {
  readonly number: Bytes
  readonly receipt: Bytes
  readonly blinded: Buffer
  readonly #terms: PaperTerms
  readonly #privateKey: KeyObject
  readonly #key: Bytes
  readonly #prefix: Bytes
  readonly #inverse: bigint
  readonly #modulus: bigint
  #token: Bytes = new Uint8Array(256)

  constructor(terms: PaperTerms) {
    this.#terms = terms
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    const { x, y } = publicKey.export({ format: 'jwk' })
    this.#privateKey = privateKey
    this.#key = Uint8Array.from(Buffer.concat([Buffer.from(x!, 'base64url'), Buffer.from(y!, 'base64url')]))
    this.number = Uint8Array.from(createHash('sha256').update(this.#key).digest())
    this.receipt = Uint8Array.from(randomBytes(receiptLength))
    this.#prefix = Uint8Array.from(randomBytes(32))
    const { key, modulus } = tokenKeyOf(terms.tokenKey)
    this.#modulus = modulus
    const factor = numberFrom(randomBytes(256)) % modulus
    this.#inverse = inverseOf(factor, modulus)
    const raised = publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, bytesFrom(factor))
    const encoded = encodePss(tokenMessage(this.#prefix, this.number))
    this.blinded = bytesFrom((numberFrom(encoded) * numberFrom(raised)) % modulus)
  }

  take(blindSignature: Uint8Array): void {
    const token = (numberFrom(blindSignature) * this.#inverse) % this.#modulus
    this.#token = Uint8Array.from(bytesFrom(token))
  }

  bytes(choices: Choices, version = 1): Bytes {
    const signed = signedText(this.#terms.ballot, { number: toHex(this.number), version, choices })
    const signature = sign('sha256', signed, { key: this.#privateKey, dsaEncoding: 'ieee-p1363' })
    return encodePaper(this.#terms, {
      key: this.#key,
      prefix: this.#prefix,
      token: this.#token,
      version,
      choices,
      signature: Uint8Array.from(signature),
      receipt: this.receipt,
    })
  }
}

const keys = new Map<string, { readonly key: KeyObject; readonly modulus: bigint }>()

function tokenKeyOf(tokenKey: string) {
  const held = keys.get(tokenKey)
  if (held) return held
  const key = createPublicKey({ key: Buffer.from(tokenKey, 'base64url'), format: 'der', type: 'spki' })
  const modulus = numberFrom(Buffer.from(key.export({ format: 'jwk' }).n!, 'base64url'))
  const made = { key, modulus }
  keys.set(tokenKey, made)
  return made
}

const numberFrom = (bytes: Uint8Array): bigint => BigInt(`0x${toHex(bytes)}`)
const bytesFrom = (number: bigint): Buffer => Buffer.from(number.toString(16).padStart(512, '0'), 'hex')

/** By Euclid's algorithm. */
function inverseOf(number: bigint, modulus: bigint): bigint {
  let [a, b] = [number, modulus]
  let [x, y] = [1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return ((x % modulus) + modulus) % modulus
}

const sha384 = (...parts: readonly Uint8Array[]) => {
  const hash = createHash('sha384')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) for 2048 bits, SHA-384 and 48 bytes of salt. */
function encodePss(message: Uint8Array): Buffer {
  const salt = randomBytes(48)
  const hash = sha384(Buffer.alloc(8), sha384(message), salt)
  const block = Buffer.alloc(256 - 48 - 1)
  block[block.length - 49] = 1
  salt.copy(block, block.length - 48)
  for (let at = 0, count = 0; at < block.length; at += 48, count++) {
    const mask = sha384(hash, Buffer.from([0, 0, 0, count]))
    for (let k = 0; k < 48 && at + k < block.length; k++) block[at + k]! ^= mask[k]!
  }
  block[0]! &= 0x7f
  return Buffer.concat([block, hash, Buffer.from([0xbc])])
}

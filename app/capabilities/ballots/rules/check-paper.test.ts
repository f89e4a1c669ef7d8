import { generateKeyPairSync } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { buildTerms } from '../testing/build-terms.ts'
import { QuickVoter } from '../testing/quick-voter.ts'
import { TestVoter } from '../testing/voter.ts'
import { blindSign } from './blind-sign.ts'
import { toHex } from './bytes.ts'
import { checkPaper, checkParts, type PaperToCheck, proofOf } from './check-paper.ts'
import { nativeChecks } from './native-checks.ts'
import { decodePaper } from './paper-code.ts'
import { numberOf } from './paper-number.ts'
import type { PaperTerms } from './paper-terms.ts'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
const tokenKey = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')
const terms = buildTerms('approval', { tokenKey })
const choices = { type: 'approval', options: [1, 3] } as const

let voter: TestVoter
let right: PaperToCheck

async function published(voter: TestVoter, version = 1): Promise<PaperToCheck> {
  const paper = await voter.paper(choices, version)
  return { number: toHex(voter.number), choices, proof: proofOf(paper) }
}

async function givenVoter(of: PaperTerms): Promise<TestVoter> {
  const made = await TestVoter.make(of)
  await made.take(blindSign(keys, made.blinded)!)
  return made
}

beforeAll(async () => {
  voter = await givenVoter(terms)
  right = await published(voter)
})

it('finds nothing wrong with a paper that was given and signed', async () => {
  expect(await checkPaper(terms, right)).toBeNull()
})

it('S39, refuses a paper under another number, with another’s token, or of another ballot', async () => {
  const other = await published(await givenVoter(terms))
  expect(await checkPaper(terms, { ...right, number: other.number })).toBe('number-is-of-another-key')
  const stolen = { ...right.proof, prefix: other.proof.prefix, token: other.proof.token }
  expect(await checkPaper(terms, { ...right, proof: stolen })).toBe('token-not-signed')
  expect(await checkPaper({ ...terms, ballot: 'another' }, right)).toBe('voter-signature-wrong')
})

it('refuses a paper with other choices, or another version, than its voter signed', async () => {
  const changed = { ...right, choices: { type: 'approval', options: [1, 2] } as const }
  expect(await checkPaper(terms, changed)).toBe('voter-signature-wrong')
  expect(await checkPaper(terms, { ...right, proof: { ...right.proof, version: 2 } })).toBe('voter-signature-wrong')
})

it('refuses a token that nobody signed, and what is no proof at all', async () => {
  const forged = await published(await TestVoter.make(terms))
  expect(await checkPaper(terms, forged)).toBe('token-not-signed')
  expect(await checkPaper(terms, { ...right, proof: { ...right.proof, key: 'AAAA' } })).toBe('proof-malformed')
  expect(await checkPaper(terms, { ...right, proof: { ...right.proof, version: 1.5 } })).toBe('proof-malformed')
})

it('refuses choices that the ballot does not allow, whoever signed them', async () => {
  const bound = { ...terms, bounds: { mostOptions: 1 } }
  expect(await checkPaper(bound, right)).toBe('choices-not-allowed')
})

it('finds nothing wrong with the papers of the quick voters that load is made with', async () => {
  for (let k = 0; k < 50; k++) {
    const quick = new QuickVoter(terms)
    quick.take(blindSign(keys, quick.blinded)!)
    const paper = decodePaper(terms, quick.bytes(choices))!
    expect(await checkPaper(terms, { number: toHex(quick.number), choices, proof: proofOf(paper) })).toBeNull()
  }
})

it('says the same of changed papers by the server’s own checks as by a browser’s', async () => {
  const bytes = await voter.bytes(choices)
  for (let at = 0; at < bytes.length; at += 3) {
    const changed = bytes.slice()
    changed[at]! ^= 1 << (at % 8)
    const paper = decodePaper(terms, changed)
    if (!paper) continue
    const number = await numberOf(paper.key)
    const byBrowser = await checkPaper(terms, { number: toHex(number), choices: paper.choices, proof: proofOf(paper) })
    expect(await checkParts(terms, { ...paper, number }, nativeChecks), `byte ${at}`).toBe(byBrowser)
  }
})

it('signs blind only numbers of its own length and below its modulus', () => {
  expect(blindSign(keys, new Uint8Array(255))).toBeNull()
  expect(blindSign(keys, new Uint8Array(256).fill(255))).toBeNull()
})

it('S40, names the damaged paper in each of a thousand changes, and no other', async () => {
  const all = await Promise.all(
    Array.from({ length: 8 }, async (_, k) => {
      const each = await givenVoter(terms)
      const paper = await each.paper({ type: 'approval', options: [1 + (k % 5)] }, 1)
      return { number: toHex(each.number), choices: paper.choices, proof: proofOf(paper) }
    }),
  )
  for (let k = 0; k < 1_000; k++) {
    const [at, other] = [k % 8, (k + 1 + (k % 7)) % 8]
    const damaged = all.map((paper, n) => (n === at ? damage(paper, all[other]!, k) : paper))
    const found = await Promise.all(damaged.map((paper) => checkPaper(terms, paper)))
    expect(
      found.map((problem) => problem !== null),
      `change ${k}`,
    ).toEqual(all.map((_, n) => n === at))
  }
}, 60_000)

/** One of many ways to change a published paper, or to put something of another in its place. */
function damage(paper: PaperToCheck, other: PaperToCheck, k: number): PaperToCheck {
  const { proof, choices } = paper
  const flip = (text: string) => {
    const bytes = Buffer.from(text, 'base64url')
    bytes[k % bytes.length]! ^= 1 << (k % 8)
    return bytes.toString('base64url')
  }
  const changed = choices.type === 'approval' ? choices.options : []
  const ways: readonly PaperToCheck[] = [
    { ...paper, choices: { type: 'approval', options: [...changed, (changed[0]! % 5) + 1].sort() } },
    { ...paper, choices: { type: 'approval', options: [] } },
    { ...paper, proof: { ...proof, signature: flip(proof.signature) } },
    { ...paper, proof: { ...proof, token: flip(proof.token) } },
    { ...paper, proof: { ...proof, prefix: flip(proof.prefix) } },
    { ...paper, proof: { ...proof, key: flip(proof.key) } },
    { ...paper, proof: { ...proof, version: proof.version + 1 + k } },
    { ...paper, proof: { ...proof, token: other.proof.token, prefix: other.proof.prefix } },
    { ...paper, proof: other.proof },
    { ...paper, proof: { ...proof, signature: other.proof.signature } },
    { ...paper, number: other.number },
  ]
  return ways[k % ways.length]!
}

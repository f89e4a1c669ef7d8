import { constants, sign } from 'node:crypto'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import type { PaperBallot } from '../live/open-ballots.ts'
import { type Bytes, toHex } from '../rules/bytes.ts'
import type { DoorOfPapers } from '../rules/door-of-papers.ts'
import { type ChoicesProblem, problemsOfChoices } from '../rules/paper.ts'
import { encodePaper, type HandedPaper, signedText, tokenMessage } from '../rules/paper-code.ts'
import { numberOf, receiptOf } from '../rules/paper-number.ts'
import { sealPaper, slotOf } from '../rules/sealed-paper.ts'
import { type ServerVoter, serverVoter } from '../rules/server-voter.ts'
import { type BallotKeys, ballotKeys } from '../store/ballot-keys.ts'
import type { VoterOnRoll } from '../store/give-papers.ts'
import { doorOfPapers, fillSlot, takeSlot } from '../store/sealed-slot.ts'
import type { Choices, RollEntryId } from '../vocabulary.ts'
import { readSealed } from './cast-paper.ts'
import { type GiveRefusal, markGiven } from './give-paper.ts'

export type CastByServerOutcome =
  | { readonly kind: 'in-the-box'; readonly receipt: Bytes }
  | GiveRefusal
  | { readonly kind: 'choices-not-allowed'; readonly problems: readonly ChoicesProblem[] }

/**
 * Votes for somebody whose browser runs no script: the server makes the token and signs for them, and finds their paper
 * again when they change it. Whoever runs the server could read along here; the page says so.
 */
export async function castByServer(
  house: House,
  ballot: PaperBallot,
  voter: VoterOnRoll,
  choices: Choices,
): Promise<CastByServerOutcome> {
  const problems = problemsOfChoices(ballot.terms, choices)
  if (problems.length > 0) return { kind: 'choices-not-allowed', problems }
  const keys = await ballotKeys({ read: house.database.read, secrets: house.secrets }, ballot.key)
  if (!keys) return { kind: 'closed' }
  const marked = await markGiven(house, ballot, { ...voter, channel: 'server', blindedHash: null })
  if (marked.kind !== 'given') return marked
  return putIntoBox(house, ballot, { keys, entry: marked.entry, choices })
}

interface Casting {
  readonly keys: BallotKeys
  readonly entry: RollEntryId
  readonly choices: Choices
}

async function putIntoBox(house: House, ballot: PaperBallot, casting: Casting): Promise<CastByServerOutcome> {
  const { keys, entry, choices } = casting
  const one = serverVoter(keys.voter, entry)
  const slot = slotOf(keys, await numberOf(one.key))
  const receipt = await receiptOf(ballot.terms.ballot, one.secret)
  const door = await inTransaction<DoorOfPapers>(house.database, async (write) => {
    const found = await doorOfPapers(write, ballot.key)
    if (found !== 'open') return found
    const before = readSealed(ballot.terms, { keys, slot }, await takeSlot(write, ballot.key, slot))
    const version = (before?.version ?? 0) + 1 + house.chance.below(1 << 16)
    const paper = await paperOf(ballot, { keys, one, receipt, version, choices })
    const bytes = encodePaper(ballot.terms, paper)
    const sealed = sealPaper(keys, slot, { bytes, origin: 'server' }, house.chance.bytes(12))
    await fillSlot(write, ballot.key, { slot, sealed })
    return found
  })
  if (door === 'open') return { kind: 'in-the-box', receipt }
  return { kind: door === 'none' ? 'no-such-ballot' : door }
}

interface ToSign {
  readonly keys: BallotKeys
  readonly one: ServerVoter
  readonly receipt: Bytes
  readonly version: number
  readonly choices: Choices
}

async function paperOf({ terms }: PaperBallot, { keys, one, ...rest }: ToSign): Promise<HandedPaper> {
  const number = await numberOf(one.key)
  const pss = { key: keys.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const token = sign('sha384', tokenMessage(one.prefix, number), pss)
  const signed = signedText(terms.ballot, { number: toHex(number), ...rest })
  const signature = sign('sha256', signed, { key: one.privateKey, dsaEncoding: 'ieee-p1363' })
  const { key, prefix } = one
  return { key, prefix, token: Uint8Array.from(token), signature: Uint8Array.from(signature), ...rest }
}

import { papersListPath, papersPartPath, receiptsListPath } from '../../pages/vote-addresses.ts'
import { fromBase64url, toHex, utf8 } from '../../rules/bytes.ts'
import { checkPaper, type PaperToCheck } from '../../rules/check-paper.ts'
import { tidyChoices } from '../../rules/paper.ts'
import { numberOf, receiptOf } from '../../rules/paper-number.ts'
import type { PaperTerms } from '../../rules/paper-terms.ts'
import type { Choices } from '../../vocabulary.ts'
import type { PaperRecord } from './paper-record.ts'
import { pointOf } from './paper-steps.ts'

/** What the page says was published. */
export interface Named {
  readonly slug: string
  readonly terms: PaperTerms
  readonly titles: Readonly<Record<number, string>>
  readonly papers: number
  readonly papersHash: string
  readonly receiptsHash: string
}

export type OwnPaper =
  | { readonly kind: 'broken' | 'wrong-hash' | 'missing' | 'changed' }
  | {
      readonly kind: 'found'
      readonly number: string
      readonly choices: Choices
      /** Whether this browser knows what was chosen last, so that it could compare. */
      readonly isKnown: boolean
      readonly hasReceipt: boolean
    }

/** So many papers are asked for all at once; of more, a small part that others share. */
const fewPapers = 3_000

export async function findOwnPaper(named: Named, record: PaperRecord): Promise<OwnPaper> {
  const number = toHex(await numberOf(pointOf(record)))
  const list = await textOf(papersListPath(named.slug))
  const receipts = await textOf(receiptsListPath(named.slug))
  if ((await hashOf(list)) !== named.papersHash || (await hashOf(receipts)) !== named.receiptsHash)
    return { kind: 'wrong-hash' }
  const listed = list.split('\n').find((line) => line.startsWith(`${number} `))
  if (!listed) return { kind: 'missing' }
  const part = named.papers <= fewPapers ? 'all' : number.slice(0, 2)
  const lines = (await textOf(papersPartPath(named.slug, part))).split('\n')
  const line = lines.find((each) => each.includes(`"number":"${number}"`))
  if (!line || `${number} ${await hashOf(line)}` !== listed) return { kind: 'wrong-hash' }
  const paper = JSON.parse(line) as PaperToCheck
  if ((await checkPaper(named.terms, paper)) !== null) return { kind: 'changed' }
  const isKnown = record.choices !== null && paper.proof.version === record.version
  if (record.choices !== null && paper.proof.version < record.version) return { kind: 'changed' }
  if (isKnown && textOfChoices(paper.choices) !== textOfChoices(record.choices!)) return { kind: 'changed' }
  const receipt = toHex(await receiptOf(named.terms.ballot, fromBase64url(record.secret)!))
  return { kind: 'found', number, choices: paper.choices, isKnown, hasReceipt: receipts.split('\n').includes(receipt) }
}

const textOfChoices = (choices: Choices) => JSON.stringify(tidyChoices(choices))

const hashOf = async (text: string) => toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text))))

async function textOf(path: string): Promise<string> {
  const response = await fetch(path, { credentials: 'omit' })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.text()
}

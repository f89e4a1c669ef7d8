import { check } from './en/check.ts'
import { compare } from './en/compare.ts'
import { paper } from './en/paper.ts'
import { receipt } from './en/receipt.ts'
import { secrecy } from './en/secrecy.ts'
import { stages } from './en/stages.ts'

/** Everything that somebody who votes reads. */
export const voteEn = { paper, compare, stages, receipt, secrecy, check }

export type VoteTexts = typeof voteEn

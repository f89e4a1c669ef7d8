import type { PaperProblem } from '../check-paper.ts'
import type { RecordFile } from './record-files.ts'

/** Something that is wrong with a ballot's record, named as exactly as the record allows. */
export type RecordFinding =
  | { readonly kind: 'file-missing' | 'file-damaged'; readonly file: RecordFile }
  /** A file is not what the public record says of it: its hash, or how many lines it has. */
  | { readonly kind: 'not-as-recorded'; readonly file: RecordFile }
  | { readonly kind: 'wrong-number-of-lines'; readonly file: RecordFile; readonly has: number; readonly said: number }
  | { readonly kind: 'line-unreadable'; readonly file: RecordFile; readonly line: number }
  /** The paper's line does not fit the hash that the list of papers has for it. */
  | { readonly kind: 'paper-changed'; readonly paper: string; readonly line: number }
  /** The list names it, and it is not there. */
  | { readonly kind: 'paper-missing'; readonly paper: string }
  /** It is there, and the list does not name it. */
  | { readonly kind: 'paper-not-listed'; readonly paper: string; readonly line: number }
  | { readonly kind: 'paper-twice' | 'paper-out-of-order'; readonly paper: string; readonly line: number }
  | {
      readonly kind: 'paper-not-right'
      readonly paper: string
      readonly line: number
      readonly why: PaperProblem | 'no-proof'
    }
  | { readonly kind: 'receipt-twice' | 'receipt-out-of-order'; readonly line: number }
  | { readonly kind: 'more-papers-than-given'; readonly papers: number; readonly given: number; readonly way: string }
  | { readonly kind: 'another-result' }
  | { readonly kind: 'entry-wrong'; readonly line: number; readonly why: 'unreadable' | 'changed' | 'does-not-follow' }
  | { readonly kind: 'entry-missing'; readonly entry: string }

export interface RecordVerdict {
  readonly findings: readonly RecordFinding[]
  readonly papers: number
  /** Papers whose token and voter's signature were checked. */
  readonly signed: number
  readonly receipts: number
  /** The question that was decided, where it can be read. */
  readonly question: string | null
  /** The newest entry of the part of the public record that is in the file: `NUMBER:HASH`. */
  readonly head: string | null
}

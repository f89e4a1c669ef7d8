import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { BallotResult } from './ballot-result.ts'

/** What was counted: the SHA-256 of the frozen ballot's hash and the hash of the list of papers, one after the other. */
export const hashOfInput = (frozenHash: Buffer, papersHash: Buffer): Buffer =>
  createHash('sha256').update(frozenHash).update(papersHash).digest()

/** The SHA-256 of the result's canonical JSON (RFC 8785), hexadecimal. */
export const hashOfResult = (result: BallotResult): string =>
  createHash('sha256').update(canonicalize(result)!).digest('hex')

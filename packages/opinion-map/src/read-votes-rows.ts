import { BadRowList, type BadRows } from './bad-rows.ts'
import { GrowingVotes, type WrittenVotes } from './growing-votes.ts'

/** Where the four wanted columns stand (`at` is -1 without moments) and how many columns there are. */
export interface VoteColumns {
  readonly count: number
  readonly at: number
  readonly statement: number
  readonly person: number
  readonly value: number
}

const ignored = 0
const moment = 1
const statementId = 2
const personId = 3
const voteValue = 4
const names = ['', 'timestamp', 'comment-id', 'voter-id', 'vote']

const quotationMark = 34
const comma = 44
const minus = 45
const zero = 48
const lineFeed = 10
const carriageReturn = 13

/** Ids must fit 32 bits; moments must be exact in milliseconds. */
const largestId = 4_294_967_295

/**
 * The rows of a votes.csv after its header, byte by byte: all wanted columns are whole numbers, so no text is ever
 * made of them. Bytes may come in pieces cut anywhere.
 */
export class VoteRows {
  readonly #columns: number
  readonly #kindOf: Uint8Array
  readonly #votes = new GrowingVotes()
  readonly #bad = new BadRowList()
  readonly #row = new Float64Array(5)
  #isHeader = true
  #line = 1
  #rowLine = 1
  #blankLines = 0
  #isBlank = true
  #fault = ''
  #column = 0
  #kind = ignored
  #number = 0
  #digits = 0
  #isNegative = false
  #isNumber = true
  #isFieldStart = true
  #isQuoted = false
  #isInQuotes = false
  #isAfterReturn = false

  constructor(columns: VoteColumns) {
    this.#columns = columns.count
    this.#kindOf = new Uint8Array(columns.count)
    if (columns.at >= 0) this.#kindOf[columns.at] = moment
    this.#kindOf[columns.statement] = statementId
    this.#kindOf[columns.person] = personId
    this.#kindOf[columns.value] = voteValue
    this.#kind = this.#kindOf[0]!
  }

  push(piece: Uint8Array): void {
    for (let at = 0; at < piece.length; at++) {
      const byte = piece[at]!
      if (this.#isInQuotes) this.#takeInQuotes(byte)
      else if (byte === comma) this.#takeComma()
      else if (byte === lineFeed || byte === carriageReturn) this.#takeLineBreak(byte)
      else if (byte === quotationMark) this.#takeQuotationMark()
      else this.#takeByte(byte)
    }
  }

  finish(): WrittenVotes & { readonly bad: BadRows } {
    if (this.#isInQuotes) this.#fault = 'a quotation mark is opened and never closed'
    if (!this.#isBlank && !this.#isHeader) this.#endRow()
    return { ...this.#votes.finish(), bad: this.#bad.rows }
  }

  #takeByte(byte: number): void {
    this.#isBlank = false
    this.#isFieldStart = false
    this.#isAfterReturn = false
    if (this.#kind === ignored) return
    const digit = byte - zero
    if (digit >= 0 && digit <= 9) {
      this.#number = this.#number * 10 + digit
      this.#digits++
    } else if (byte === minus && this.#digits === 0 && !this.#isNegative) this.#isNegative = true
    else this.#isNumber = false
  }

  #takeInQuotes(byte: number): void {
    if (byte === quotationMark) {
      this.#isInQuotes = false
      return
    }
    if (byte === lineFeed) this.#line++
    this.#takeByte(byte)
  }

  /** Opens a quoted field, or (two in a row) goes on with one. Elsewhere it is a character like any other. */
  #takeQuotationMark(): void {
    if (this.#isFieldStart || this.#isQuoted) {
      this.#isQuoted = true
      this.#isInQuotes = true
      this.#isBlank = false
      this.#isFieldStart = false
      this.#isAfterReturn = false
    } else this.#takeByte(quotationMark)
  }

  /** LF, CR or both together end a row. */
  #takeLineBreak(byte: number): void {
    const isSecondHalf = byte === lineFeed && this.#isAfterReturn
    this.#isAfterReturn = byte === carriageReturn
    if (isSecondHalf) return
    if (this.#isHeader) this.#isHeader = false
    else if (this.#isBlank) this.#blankLines++
    else this.#endRow()
    this.#line++
    this.#startRow()
  }

  #takeComma(): void {
    this.#isBlank = false
    this.#isAfterReturn = false
    this.#endField()
  }

  #endField(): void {
    if (this.#kind !== ignored) this.#keepNumber()
    this.#column++
    this.#startField()
  }

  #keepNumber(): void {
    const value = this.#isNegative ? -this.#number : this.#number
    const fault = faultOf(this.#kind, value, this.#isNumber ? this.#digits : -1)
    if (fault !== '' && this.#fault === '') this.#fault = fault
    this.#row[this.#kind] = value
  }

  #endRow(): void {
    this.#endField()
    this.#nameBlankLines()
    if (this.#column !== this.#columns && !this.#isInQuotes) {
      this.#bad.add(this.#rowLine, `${this.#column} columns instead of ${this.#columns}`)
    } else if (this.#fault !== '') this.#bad.add(this.#rowLine, this.#fault)
    else {
      this.#votes.add(this.#row[personId]!, this.#row[statementId]!, this.#row[voteValue]!)
      this.#votes.setMoment(this.#row[moment]!)
    }
  }

  /** Blank lines are wrong between rows; at the end of a file they mean nothing. */
  #nameBlankLines(): void {
    if (this.#blankLines === 0) return
    this.#bad.addSeveral(this.#rowLine - this.#blankLines, this.#blankLines, 'the line is empty')
    this.#blankLines = 0
  }

  #startRow(): void {
    this.#rowLine = this.#line
    this.#column = 0
    this.#isBlank = true
    this.#fault = ''
    this.#startField()
  }

  #startField(): void {
    this.#kind = this.#column < this.#columns ? this.#kindOf[this.#column]! : ignored
    this.#number = 0
    this.#digits = 0
    this.#isNegative = false
    this.#isNumber = true
    this.#isFieldStart = true
    this.#isQuoted = false
  }
}

/** What is wrong with a number of this kind; '' if nothing is. `digits` is -1 if it was no number. */
function faultOf(kind: number, value: number, digits: number): string {
  if (digits === 0 && kind === moment && value === 0) return ''
  if (digits === 0) return `the ${names[kind]} is empty`
  if (digits < 0) return `the ${names[kind]} is not a whole number`
  if (kind === voteValue) return value >= -1 && value <= 1 ? '' : 'the vote is not -1, 0 or 1'
  if (kind === moment) return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? '' : 'the timestamp is too large'
  if (value < 0) return `the ${names[kind]} is negative`
  return value <= largestId ? '' : `the ${names[kind]} is too large`
}

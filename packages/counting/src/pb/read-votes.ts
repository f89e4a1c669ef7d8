import type { BudgetPapers, VoteType } from '../election.ts'
import { collectPapers, type PaperCollection } from '../papers/collect-papers.ts'
import { withRoom } from '../papers/growing.ts'
import { fieldText } from './field-text.ts'
import { columnsOf } from './pb-columns.ts'
import { PbStop, type Troubles } from './pb-trouble.ts'
import { PointList } from './point-list.ts'
import type { ProjectLookup } from './project-lookup.ts'
import type { Records } from './records.ts'
import { VoterIds } from './voter-ids.ts'

const [comma, space, quote] = [0x2c, 0x20, 0x22]
const mostPapers = 2 ** 31
const encoder = new TextEncoder()
const missing = -1
/** Stands for a project that is not there, in a list of positions. */
const unknown = 0xffffffff

interface Setting {
  readonly voteType: VoteType
  readonly lookup: ProjectLookup
  readonly troubles: Troubles
  readonly listener: PbListener | null
}

/** One paper as it stood in the file, mended where it had to be. What it holds is used again for the next one: copy it. */
export interface PbPaper {
  /** How many of `choices` (positions of projects) and `points` are its own. */
  readonly length: number
  readonly choices: Uint32Array
  /** In units of 10^-pointPlaces; null where papers carry none. */
  readonly points: Float64Array | null
  readonly pointPlaces: number
  /** What stands in the columns that were asked for; empty where the file has no such column. */
  readonly columns: readonly string[]
}

/** Is told of every paper, in the order of the file, with what else stands beside it. */
export interface PbListener {
  readonly columns: readonly string[]
  paper(paper: PbPaper): void
}

/** The VOTES section, read as bytes: nothing is allocated for a paper. */
export class PbVotes {
  readonly #troubles: Troubles
  readonly #lookup: ProjectLookup
  readonly #voteType: VoteType
  readonly #papers: PaperCollection
  readonly #voters = new VoterIds()
  readonly #list = new PointList()
  #choices = new Uint32Array(256)
  #points = new Float64Array(256)
  #pointPlaces = 0
  /** The sum of all points' magnitudes, which must stay exact. */
  #pointsInAll = 0
  #vote = missing
  #voter = missing
  #pointsColumn = missing
  #width = 0
  #count = 0
  /** By project: the last paper that named it. */
  readonly #namedBy: Uint32Array
  readonly #listener: PbListener | null
  #asked: readonly number[] = []

  constructor({ voteType, lookup, troubles, listener }: Setting) {
    this.#listener = listener
    this.#troubles = troubles
    this.#lookup = lookup
    this.#namedBy = new Uint32Array(lookup.size)
    this.#voteType = voteType
    this.#papers = collectPapers({ voteType })
  }

  header(names: readonly string[], line: number): void {
    const columns = columnsOf(names, ['vote'], line)
    const carriesPoints = this.#voteType === 'cumulative' || this.#voteType === 'scoring'
    this.#vote = columns.get('vote')!
    this.#voter = columns.get('voter_id') ?? missing
    this.#pointsColumn = carriesPoints ? (columns.get('points') ?? missing) : missing
    this.#width = names.length
    this.#asked = (this.#listener?.columns ?? []).map((name) => columns.get(name) ?? missing)
    if (carriesPoints && this.#pointsColumn === missing)
      throw new PbStop({ kind: 'no-points-column', line, found: names.join(';') })
  }

  add(records: Records): void {
    if (records.fields !== this.#width) this.#complain(records, 'wrong-number-of-fields', String(this.#width))
    if (++this.#count > mostPapers) throw new PbStop({ kind: 'too-many-papers', line: records.line })
    this.#noteVoter(records)
    const named = this.#vote < records.fields ? this.#readChoices(records) : 0
    const points = this.#pointsColumn === missing ? null : this.#points
    if (points) this.#readPoints(records, named)
    const length = this.#known(named)
    this.#papers.add(this.#choices, points && this.#points, length)
    this.#tell(records, length, points !== null)
  }

  #tell(records: Records, length: number, hasPoints: boolean): void {
    this.#listener?.paper({
      length,
      choices: this.#choices,
      points: hasPoints ? this.#points : null,
      pointPlaces: this.#pointPlaces,
      columns: this.#asked.map((field) =>
        field === missing || field >= records.fields ? '' : fieldText(records, field),
      ),
    })
  }

  finish(): BudgetPapers {
    return this.#papers.finish()
  }

  #noteVoter(records: Records): void {
    if (this.#voter === missing || this.#voter >= records.fields) return
    const [from, to] = [records.from[this.#voter]!, records.to[this.#voter]!]
    if (to > from && this.#voters.add(records.bytes, from, to))
      this.#complain(records, 'voter-twice', undefined, this.#voter)
  }

  /** Fills `#choices`, with 2^32 - 1 for a project that is not there; gives their number. */
  #readChoices(records: Records): number {
    const { bytes, from, to } = unquoted(records, this.#vote)
    let named = 0
    for (let at = from; at < to; ) {
      let end = at
      while (end < to && bytes[end] !== comma) end++
      let last = end
      while (at < last && bytes[at] === space) at++
      while (last > at && bytes[last - 1] === space) last--
      if (last > at) {
        const p = this.#lookup.find(bytes, at, last)
        if (p < 0) this.#complain(records, 'unknown-project', undefined, this.#vote)
        if (named === this.#choices.length) this.#choices = withRoom(this.#choices, named + 1)
        this.#choices[named++] = p
      }
      at = end + 1
    }
    if (named > 1) this.#checkChoices(records, named)
    return named
  }

  #checkChoices(records: Records, named: number): void {
    if (this.#voteType === 'choose-1') this.#complain(records, 'more-than-one', undefined, this.#vote)
    let isTwice = false
    for (let k = 0; k < named; k++) {
      const p = this.#choices[k]!
      if (p === unknown) continue
      if (this.#namedBy[p] === this.#count) isTwice = true
      this.#namedBy[p] = this.#count
    }
    if (isTwice) this.#complain(records, 'named-twice', undefined, this.#vote)
  }

  #readPoints(records: Records, named: number): void {
    const { bytes, from, to } =
      this.#pointsColumn < records.fields
        ? unquoted(records, this.#pointsColumn)
        : { bytes: records.bytes, from: 0, to: 0 }
    const list = this.#list
    if (this.#points.length < this.#choices.length) this.#points = withRoom(this.#points, this.#choices.length)
    list.begin(bytes, from, to)
    let given = 0
    while (from < to && list.next()) {
      if (!list.isGood)
        throw new PbStop({ kind: 'bad-points', line: records.line, found: fieldText(records, this.#pointsColumn) })
      if (list.places > this.#pointPlaces) this.#widenPoints(list.places, Math.min(given, named))
      const value = list.mantissa * 10 ** (this.#pointPlaces - list.places)
      this.#pointsInAll += Math.abs(value)
      if (given < named) this.#points[given] = value
      given++
    }
    if (this.#pointsInAll > Number.MAX_SAFE_INTEGER) throw new PbStop({ kind: 'points-too-large', line: records.line })
    if (given > named) this.#complain(records, 'more-points', String(named), this.#pointsColumn)
    if (given < named) this.#complain(records, 'fewer-points', String(named), this.#pointsColumn)
    this.#points.fill(0, given, Math.max(given, named))
  }

  #widenPoints(places: number, given: number): void {
    const factor = 10 ** (places - this.#pointPlaces)
    this.#papers.rescale(places)
    for (let k = 0; k < given; k++) this.#points[k]! *= factor
    this.#pointsInAll *= factor
    this.#pointPlaces = places
  }

  /** Leaves projects that are not there out; gives how many remain. */
  #known(named: number): number {
    let kept = 0
    for (let k = 0; k < named; k++) {
      if (this.#choices[k] === unknown) continue
      this.#choices[kept] = this.#choices[k]!
      this.#points[kept] = this.#points[k]!
      kept++
    }
    return kept
  }

  #complain(records: Records, kind: Complaint, other?: string, field = 0): void {
    this.#troubles.add({ kind, line: records.line, found: fieldText(records, field), other })
  }
}

type Complaint =
  | 'wrong-number-of-fields'
  | 'voter-twice'
  | 'unknown-project'
  | 'more-than-one'
  | 'named-twice'
  | 'more-points'
  | 'fewer-points'

function unquoted(records: Records, field: number): { bytes: Uint8Array; from: number; to: number } {
  const [from, to] = [records.from[field]!, records.to[field]!]
  if (from === to || records.bytes[from] !== quote) return { bytes: records.bytes, from, to }
  const bytes = encoder.encode(fieldText(records, field))
  return { bytes, from: 0, to: bytes.length }
}

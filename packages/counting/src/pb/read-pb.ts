import { scaled } from '../amount.ts'
import type { Election } from '../election.ts'
import { scoresOf } from '../scores.ts'
import { fieldText, fieldTexts } from './field-text.ts'
import { PbStop, type PbTrouble, Troubles } from './pb-trouble.ts'
import { ProjectLookup } from './project-lookup.ts'
import { PbMeta } from './read-meta.ts'
import { PbProjects } from './read-projects.ts'
import { type PbListener, PbVotes } from './read-votes.ts'
import { Records } from './records.ts'

/** `repairs`: what was mended in tolerant reading, the first 20 of each kind; `totals`: how many there were. */
export type PbReading =
  | {
      readonly ok: true
      readonly election: Election
      readonly repairs: readonly PbTrouble[]
      readonly totals: PbTotals
    }
  | { readonly ok: false; readonly errors: readonly PbTrouble[]; readonly totals: PbTotals }

export type PbTotals = ReadonlyMap<PbTrouble['kind'], number>

/** `strict`: every trouble refuses the file. `tolerant`: what can be mended is mended and named. */
export type PbMode = 'strict' | 'tolerant'

type Section = 'start' | 'META' | 'PROJECTS' | 'VOTES'
const follows: Readonly<Record<Exclude<Section, 'start'>, Section>> = {
  META: 'start',
  PROJECTS: 'META',
  VOTES: 'PROJECTS',
}

/** Reads a Pabulib file piece by piece, as its bytes arrive. */
export class PbReader {
  readonly #mode: PbMode
  readonly #troubles = new Troubles()
  readonly #records = new Records()
  readonly #meta = new PbMeta(this.#troubles)
  readonly #projects = new PbProjects(this.#troubles)
  #votes: PbVotes | null = null
  #section: Section = 'start'
  #isHeader = false
  #isFirst = true
  #stop: PbTrouble | null = null

  readonly #listener: PbListener | null

  /** @param listener is told of every paper while it is read, also of a file that is refused in the end */
  constructor(mode: PbMode, listener: PbListener | null = null) {
    this.#mode = mode
    this.#listener = listener
  }

  push(chunk: Uint8Array): void {
    if (this.#stop || chunk.length === 0) return
    this.#guarded(() => {
      this.#records.push(this.#isFirst ? withoutMark(chunk) : chunk)
      this.#isFirst = false
      this.#readRecords(false)
    })
  }

  /** To be called once, after the last piece. */
  finish(): PbReading {
    let election: Election | null = null
    this.#guarded(() => {
      this.#readRecords(true)
      election = this.#election()
    })
    const { kept, totals } = this.#troubles
    if (this.#stop) return { ok: false, errors: [this.#stop, ...kept], totals }
    if (this.#mode === 'strict' && kept.length > 0) return { ok: false, errors: kept, totals }
    return { ok: true, election: election!, repairs: kept, totals }
  }

  #guarded(work: () => void): void {
    if (this.#stop) return
    try {
      work()
    } catch (error) {
      if (!(error instanceof PbStop)) throw error
      this.#stop = error.trouble
    }
  }

  #readRecords(isEnd: boolean): void {
    const records = this.#records
    while (records.next(isEnd)) {
      if (records.fields === 1 && this.#isOneWord(records)) continue
      if (this.#section === 'VOTES' && !this.#isHeader) this.#votes!.add(records)
      else this.#readTexts(fieldTexts(records), records.line)
    }
  }

  /** An empty line, or the name of a section. */
  #isOneWord(records: Records): boolean {
    if (records.to[0]! - records.from[0]! > 20) return false
    const word = fieldText(records, 0)
    if (word === '') return true
    const name = word.toUpperCase()
    if (name !== 'META' && name !== 'PROJECTS' && name !== 'VOTES') return false
    this.#enter(name, records.line)
    return true
  }

  #enter(name: Exclude<Section, 'start'>, line: number): void {
    const sections: Section[] = ['start', 'META', 'PROJECTS', 'VOTES']
    if (sections.indexOf(name) <= sections.indexOf(this.#section))
      throw new PbStop({ kind: 'section-twice', line, found: name })
    if (this.#section !== follows[name]) throw new PbStop({ kind: 'section-missing', line, other: follows[name] })
    if (this.#isHeader) throw new PbStop({ kind: 'column-missing', line, found: name, other: this.#section })
    this.#section = name
    this.#isHeader = true
    if (name !== 'VOTES') return
    const ids = this.#projects.read.map(({ id }) => id)
    this.#votes = new PbVotes({
      voteType: this.#meta.voteType(),
      lookup: new ProjectLookup(ids),
      troubles: this.#troubles,
      listener: this.#listener,
    })
  }

  #readTexts(fields: readonly string[], line: number): void {
    if (fields.some((text) => text.includes('\uFFFD')))
      this.#troubles.add({ kind: 'not-utf-8', line, found: fields.join(';') })
    const isHeader = this.#isHeader
    this.#isHeader = false
    switch (this.#section) {
      case 'start':
        throw new PbStop({ kind: 'no-meta', line, found: fields.join(';') })
      case 'META':
        // The first line names the two columns; some files go without.
        if (!isHeader || fields[0]?.toLowerCase() !== 'key') this.#meta.add(fields, line)
        break
      case 'PROJECTS':
        if (isHeader) this.#projects.header(fields, line)
        else this.#projects.add(fields, line)
        break
      case 'VOTES':
        this.#votes!.header(fields, line)
    }
  }

  #election(): Election {
    const line = this.#records.lineAfter
    if (this.#section === 'start') throw new PbStop({ kind: 'no-meta', line })
    if (!this.#votes)
      throw new PbStop({ kind: 'section-missing', line, other: this.#section === 'META' ? 'PROJECTS' : 'VOTES' })
    if (this.#isHeader) throw new PbStop({ kind: 'column-missing', line, other: 'vote' })
    const budget = this.#meta.budget()
    const places = Math.max(budget.places, this.#projects.places)
    const election: Election = {
      voteType: this.#meta.voteType(),
      places,
      budget: scaled(budget, places),
      projects: this.#projects.projects(places),
      papers: this.#votes.finish(),
      about: this.#meta.about(),
    }
    this.#check(election)
    return election
  }

  /** What the file says of itself against what it holds. */
  #check(election: Election): void {
    this.#meta.check('num_projects', election.projects.length)
    this.#meta.check('num_votes', election.papers.count)
    const votes = scoresOf(election, 'votes')
    const points = election.papers.points ? scoresOf(election, 'points') : null
    const unit = 10 ** election.papers.pointPlaces
    this.#projects.read.forEach(({ id, line, votes: saidVotes, score }, p) => {
      const isOther = (said: string, is: number) => said !== '' && Number(said.replace(',', '.')) !== is
      if (isOther(saidVotes, votes[p]!))
        this.#troubles.add({ kind: 'count-of-votes', line, found: `${id}: ${saidVotes}`, other: String(votes[p]) })
      if (points && isOther(score, points[p]! / unit))
        this.#troubles.add({ kind: 'sum-of-score', line, found: `${id}: ${score}`, other: String(points[p]! / unit) })
    })
  }
}

/** Reads a whole file. Example: `readPb(bytes, 'strict')`. */
export function readPb(bytes: Uint8Array, mode: PbMode): PbReading {
  const reader = new PbReader(mode)
  reader.push(bytes)
  return reader.finish()
}

/** Without the mark that some programs put before UTF-8. */
function withoutMark(chunk: Uint8Array): Uint8Array {
  const isUtf16 = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff)
  if (isUtf16) throw new PbStop({ kind: 'utf-16', line: 1 })
  if (chunk.subarray(0, 1024).includes(0)) throw new PbStop({ kind: 'not-text', line: 1 })
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
}

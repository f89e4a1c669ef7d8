import { writeAmount } from '../amount.ts'
import type { Election, Project } from '../election.ts'
import { quotedField, safeText } from '../safe-field.ts'
import { scoresOf } from '../scores.ts'

/** Papers are handed over in pieces of about this many characters. */
const piece = 1 << 16

/**
 * An election as a Pabulib file, piece by piece, every paper on its line. Voters get the numbers 1, 2, 3 …, in the order
 * of the rows: equal papers stand together, so the order says nothing of who voted when. Names and other texts that a
 * spreadsheet would take for a formula begin with an apostrophe; line ends in them become blanks.
 */
export function* writePb(election: Election): Generator<string> {
  yield `${[...metaLines(election), ...projectLines(election)].join('\n')}\n`
  yield* paperLines(election)
}

const line = (fields: readonly string[]) => fields.map((text) => quotedField(text, ';')).join(';')
const plainText = (text: string) => safeText(text.replace(/[\r\n]+/g, ' '))

function metaLines({ about, projects, papers, budget, places, voteType }: Election): string[] {
  const counted = [
    ['num_projects', String(projects.length)],
    ['num_votes', String(papers.count)],
    ['budget', writeAmount(budget, places)],
    ['vote_type', voteType],
  ]
  const described = Object.entries(about).map(([key, value]) => [key, plainText(value)])
  return ['META', 'key;value', ...[...described, ...counted].map(line)]
}

type Column = readonly [name: string, of: (project: Project, p: number) => string]

function projectLines(election: Election): string[] {
  const { projects } = election
  const columns = columnsOf(election).filter(
    ([name, of]) => isNeeded(name) || projects.some((each, p) => of(each, p) !== ''),
  )
  const rows = projects.map((project, p) => line(columns.map(([, of]) => of(project, p))))
  return ['PROJECTS', line(columns.map(([name]) => name)), ...rows]
}

const isNeeded = (name: string) => name === 'project_id' || name === 'cost' || name === 'votes'

function columnsOf(election: Election): readonly Column[] {
  const { places, papers } = election
  const votes = scoresOf(election, 'votes')
  const points = papers.points ? scoresOf(election, 'points') : null
  const unit = 10 ** papers.pointPlaces
  const listed = (texts: readonly string[]) => plainText(texts.join(','))
  return [
    ['project_id', ({ id }) => id],
    ['cost', ({ cost }) => writeAmount(cost, places)],
    ['votes', (_, p) => String(votes[p])],
    ['score', (_, p) => (points ? String(points[p]! / unit) : '')],
    ['name', ({ name }) => plainText(name)],
    ['category', ({ categories }) => listed(categories)],
    ['target', ({ targets }) => listed(targets)],
    ['district', ({ district }) => plainText(district ?? '')],
    ['selected', ({ wasSelected }) => (wasSelected === null ? '' : wasSelected ? '1' : '0')],
    ['latitude', ({ latitude }) => (latitude === null ? '' : String(latitude))],
    ['longitude', ({ longitude }) => (longitude === null ? '' : String(longitude))],
    ['least_part', ({ leastPart }) => (leastPart === null ? '' : writeAmount(leastPart, places))],
  ]
}

function* paperLines({ papers, projects }: Election): Generator<string> {
  const { points, start, choice, times, rows, pointPlaces } = papers
  const unit = 10 ** pointPlaces
  let text = `VOTES\nvoter_id;vote${points ? ';points' : ''}\n`
  let voter = 0
  for (let row = 0; row < rows; row++) {
    const [from, to] = [start[row]!, start[row + 1]!]
    const named = Array.from(choice.subarray(from, to), (p) => projects[p]!.id).join(',')
    const given = points ? [Array.from(points.subarray(from, to), (value) => value / unit).join(',')] : []
    const paper = line([named, ...given])
    for (let k = 0; k < times[row]!; k++) {
      text += `${++voter};${paper}\n`
      if (text.length < piece) continue
      yield text
      text = ''
    }
  }
  yield text
}

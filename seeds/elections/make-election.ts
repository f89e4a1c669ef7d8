import { districts, type MadeUpElection } from './made-up-elections.ts'
import { drawer, type Random, seededChance } from './random.ts'

interface Project {
  readonly id: string
  readonly title: string
  readonly cost: number
  /** Place in `districts`; -1: the whole county. */
  readonly district: number
  readonly topic: number
  readonly weight: number
}

const topics = [
  ['playing', ['A playground made safe', 'A skate ramp', 'Goals and nets', 'A trim trail']],
  ['nature', ['Trees along a street', 'A pond cleared', 'A wild flower meadow', 'Hedges planted']],
  ['getting about', ['A safer crossing', 'Racks for bicycles', 'A path that wheels can use', 'A bus shelter']],
  ['learning', ['A repair café', 'Homework help after school', 'Computers to borrow', 'A language café']],
  ['culture', ['A summer festival', 'A mural', 'A village museum opened', 'Instruments to borrow']],
  ['health', ['A defibrillator', 'Benches for walkers', 'A warm room in winter', 'Swimming for older people']],
] as const

/** Popularity falls like this; a fifth of the projects are for the whole county, and two in three choices stay near home. */
const [zipf, everywhere, nearHome, fullPapers, slateVoters] = [0.8, 0.2, 0.65, 0.08, 0.12]
const mostChoices = { approval: 10, cumulative: 5, ordinal: 3 } as const
const pointsEach = 10

/** A made-up election as a Pabulib file, in pieces. The same every time. */
export function* makeElection(election: MadeUpElection): Generator<Uint8Array> {
  const random = seededChance(election.seed)
  const projects = makeProjects(election, random)
  const encoder = new TextEncoder()
  yield encoder.encode(headOf(election, projects))
  let lines: string[] = []
  for (const line of paperLines(election, projects, random)) {
    lines.push(line)
    if (lines.length < 2_000) continue
    yield encoder.encode(lines.join(''))
    lines = []
  }
  yield encoder.encode(lines.join(''))
}

function makeProjects({ projects: count, budget }: MadeUpElection, random: Random): readonly Project[] {
  const raw = Array.from({ length: count }, () => Math.exp(0.9 * random.normal()) + 0.02)
  const total = raw.reduce((sum, each) => sum + each, 0)
  const ranks = Array.from({ length: count }, (_, k) => ({ k, key: random.unit() })).sort((a, b) => a.key - b.key)
  const rankOf = new Map(ranks.map(({ k }, rank) => [k, rank]))
  const used = new Map<string, number>()
  return raw.map((share, k) => {
    const topic = random.below(topics.length)
    const district = random.unit() < everywhere ? -1 : random.below(districts.length)
    const ideas = topics[topic]![1]
    const named = `${ideas[random.below(ideas.length)]}, ${district < 0 ? 'all over the county' : districts[district]![0]}`
    const times = (used.get(named) ?? 0) + 1
    used.set(named, times)
    return {
      id: String(k + 1),
      title: times === 1 ? named : `${named} (${times})`,
      cost: Math.min(Math.round(budget / 3), Math.max(500, Math.round((share / total) * budget * 4 * 0.02) * 50)),
      district,
      topic,
      weight: Math.max(1, Math.round(1e6 / (rankOf.get(k)! + 2.5) ** zipf)),
    }
  })
}

function headOf(
  { question, budget, voteType, rule, voters, seed }: MadeUpElection,
  projects: readonly Project[],
): string {
  const meta = [
    ['description', question],
    ['country', 'Nowhere'],
    ['unit', 'A made-up county'],
    ['instance', String(seed)],
    ['num_projects', String(projects.length)],
    ['num_votes', String(voters)],
    ['budget', String(budget)],
    ['vote_type', voteType],
    ['rule', rule],
    ['currency', 'GBP'],
  ]
  return [
    'META',
    'key;value',
    ...meta.map((pair) => pair.join(';')),
    'PROJECTS',
    'project_id;cost;name;district',
    ...projects.map(({ id, cost, title, district }) =>
      [id, cost, title, district < 0 ? '' : districts[district]![0]].join(';'),
    ),
    'VOTES',
    `voter_id;vote;${voteType === 'cumulative' ? 'points;' : ''}age;neighborhood;voting_method`,
    '',
  ].join('\n')
}

function* paperLines(
  { voters, voteType }: MadeUpElection,
  projects: readonly Project[],
  random: Random,
): Generator<string> {
  const draw = choiceDrawer(projects, mostChoices[voteType], random)
  const home = drawer(
    districts.map(([, people]) => people),
    random,
  )
  const slates = Array.from({ length: 36 }, () => draw(home(), random.below(topics.length)))
  for (let voter = 1; voter <= voters; voter++) {
    const district = home()
    const copies = random.unit() < slateVoters
    const chosen = copies ? slates[random.below(slates.length)]! : draw(district, random.below(topics.length))
    const points = voteType === 'cumulative' ? `${sharedOut(chosen.length, random)};` : ''
    const age = 16 + random.below(75)
    const way = random.unit() < (age > 65 ? 0.35 : 0.08) ? 'paper' : 'internet'
    yield `${voter};${chosen.map((k) => projects[k]!.id).join(',')};${points}${age};${districts[district]![0]};${way}\n`
  }
}

type Draw = (district: number, topic: number) => readonly number[]

/** What one voter likes: what is popular, more so of their topic, mostly near home. */
function choiceDrawer(projects: readonly Project[], most: number, random: Random): Draw {
  const liking = (near: number | null, topic: number) =>
    drawer(
      projects.map((project) => {
        const isNear = near === null || project.district === near || project.district < 0
        return isNear ? project.weight * (project.topic === topic ? 3 : 1) : 0.001
      }),
      random,
    )
  const all = topics.map((_, topic) => liking(null, topic))
  const local = districts.map((_, near) => topics.map((__, topic) => liking(near, topic)))
  return (district, topic) => {
    const wanted = lengthOf(most, random)
    const chosen = new Set<number>()
    for (let tries = 0; chosen.size < wanted && tries < wanted * 20; tries++)
      chosen.add((random.unit() < nearHome ? local[district]![topic]! : all[topic]!)())
    return [...chosen]
  }
}

function lengthOf(most: number, random: Random): number {
  if (random.unit() < fullPapers) return most
  let length = 1
  while (length < most && random.unit() > 0.25) length++
  return length
}

/** Ten points among so many projects, at least one each. */
function sharedOut(projects: number, random: Random): string {
  let left = pointsEach
  return Array.from({ length: projects }, (_, k) => {
    const others = projects - 1 - k
    const given = others === 0 ? left : 1 + random.below(left - others)
    left -= given
    return given
  }).join(',')
}

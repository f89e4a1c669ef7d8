import { applyVote, startLive } from '../src/default/live-map.ts'
import { mapOpinions } from '../src/default/map-opinions.ts'
import { nextStatement } from '../src/default/next-statement.ts'
import { seededChance } from '../src/default/seeded-chance.ts'
import type { VoteTable } from '../src/votes.ts'
import { filterVotes } from './hide-votes.ts'
import { type Generate, tableOfTruth } from './known-truth.ts'
import type { Conversation } from './load-conversation.ts'
import { cpuOf, type Measure, mean, median, medianCpu } from './measure.ts'
import { peakMemory } from './peak-memory.ts'
import { ariOf } from './score-groups.ts'

/** `before`: maps made before any is timed; the engine compiles what it sees often, as it does in a running server. */
const sizes = [
  { id: 'D1', participants: 1000, statements: 200, votes: 40, bar: 30, memory: 100, before: 10, times: 9 },
  { id: 'D2', participants: 10_000, statements: 500, votes: 40, bar: 300, memory: 200, before: 1, times: 5 },
  { id: 'D3', participants: 100_000, statements: 1000, votes: 40, bar: 4000, memory: 600, before: 0, times: 5 },
  { id: 'D4', participants: 1_000_000, statements: 1000, votes: 20, bar: 25_000, memory: 2500, before: 0, times: 1 },
]

/** Measures of D on made conversations. */
export function speed(generate: Generate, isQuick: boolean, log: (line: string) => void): Measure[] {
  return sizes.slice(0, isQuick ? 2 : 4).flatMap((size) => {
    const truth = generate({
      participants: size.participants,
      statements: size.statements,
      votes: size.votes,
      groups: 3,
      seed: 17,
    })
    const votes = tableOfTruth(truth)
    const input = { votes, moderation: truth.mod, seed: 3 }
    for (let k = 0; k < size.before; k++) mapOpinions(input)
    const cpu = medianCpu(() => mapOpinions(input), size.times)
    const peak = peakMemory(input)
    log(`${size.id}: ${votes.byPerson.other.length} votes, ${cpu.toFixed(0)} ms`)
    const full: Measure = {
      id: size.id,
      what: `${size.participants} × ${size.statements}, ${(votes.byPerson.other.length / 1e6).toFixed(2)} M votes, CPU ms / peak MB`,
      bar: `${size.bar} / ${size.memory}`,
      reached: `${cpu.toFixed(0)} / ${peak}`,
      isMet: cpu <= size.bar && peak <= size.memory,
    }
    return [full, ...(size.id === 'D2' || size.id === 'D3' ? whileRunning(votes, truth.mod, size) : [])]
  })
}

function whileRunning(votes: VoteTable, moderation: Int8Array, size: { id: string; bar: number }): Measure[] {
  return [
    liveMeasure(votes, moderation, size.id),
    ...warmMeasures(votes, moderation, size),
    ...(size.id === 'D2' ? [replayMeasure(votes, moderation)] : []),
    nextMeasure(votes, moderation, size.id),
  ]
}

function liveMeasure(votes: VoteTable, moderation: Int8Array, size: string): Measure {
  const live = startLive(mapOpinions({ votes, moderation, seed: 3 }), votes)
  const chance = seededChance(1)
  const draw = () => ({
    person: (chance() * votes.persons) | 0,
    statement: (chance() * votes.statements) | 0,
    value: ((chance() * 3) | 0) as 0 | 1 | 2,
  })
  const took = Array.from({ length: 20_000 }, () => {
    const { person, statement, value } = draw()
    const from = performance.now()
    applyVote(live, { person, statement, value: (value - 1) as -1 | 0 | 1 })
    return performance.now() - from
  }).sort((a, b) => a - b)
  const high = took[Math.floor(took.length * 0.99)]!
  const bar = size === 'D2' ? 0.2 : 1
  return {
    id: 'D6',
    what: `one vote at the size of ${size}, 99 % under, ms`,
    bar: `${bar}`,
    reached: high.toFixed(3),
    isMet: high <= bar,
  }
}

function warmMeasures(votes: VoteTable, moderation: Int8Array, size: { id: string; bar: number }): Measure[] {
  const chance = seededChance(2)
  const { table } = filterVotes(votes, () => chance() >= 0.01)
  const state = mapOpinions({ votes: table, moderation, seed: 3 }).state
  const same = (n: number) => Int32Array.from({ length: n }, (_, k) => k)
  const input = {
    votes,
    moderation,
    seed: 3,
    previous: { state, personBefore: same(votes.persons), statementBefore: same(votes.statements) },
  }
  mapOpinions(input)
  const cpu = medianCpu(() => mapOpinions(input), 5)
  const [warm, cold] = [mapOpinions(input), mapOpinions({ votes, moderation, seed: 3 })]
  const ari = ariOf(warm.people.group, cold.people.group)
  const cosine = Math.min(cosineOf(warm.model.pull, cold.model.pull, 0), cosineOf(warm.model.pull, cold.model.pull, 1))
  return [
    {
      id: 'D7',
      what: `1 % new votes at the size of ${size.id}, warm, CPU ms`,
      bar: `${size.bar / 10}`,
      reached: cpu.toFixed(0),
      isMet: cpu <= size.bar / 10,
    },
    {
      id: 'D7',
      what: 'ARI / axis cosine with a full recompute',
      bar: '0.98 / 0.999',
      reached: `${ari.toFixed(3)} / ${cosine.toFixed(4)}`,
      isMet: ari >= 0.98 && cosine >= 0.999,
    },
  ]
}

function cosineOf(a: readonly number[], b: readonly number[], axis: number): number {
  let [ab, aa, bb] = [0, 0, 0]
  for (let k = axis; k < a.length; k += 3) {
    ab += a[k]! * b[k]!
    aa += a[k]! ** 2
    bb += b[k]! ** 2
  }
  return Math.abs(ab) / Math.sqrt(aa * bb)
}

/** People of a tenth of the conversation arrive in 100 steps; those with 15 votes or more who change group by name. */
function replayMeasure(votes: VoteTable, moderation: Int8Array): Measure {
  const same = (n: number) => Int32Array.from({ length: n }, (_, k) => k)
  const few = filterVotes(votes, ({ person }) => person % 10 === 0).table
  const chance = seededChance(4)
  const arrives = Float64Array.from({ length: few.byPerson.other.length }, () => chance())
  let names: (string | undefined)[] = []
  let state: ReturnType<typeof mapOpinions>['state'] | undefined
  const changes: number[] = []
  for (let step = 1; step <= 100; step++) {
    let k = 0
    const { table } = filterVotes(few, () => arrives[k++]! < step / 100)
    const previous = state && { state, personBefore: same(table.persons), statementBefore: same(table.statements) }
    const map = mapOpinions({ votes: table, moderation, seed: 3, previous })
    const now = Array.from(map.people.group, (g, i) =>
      map.people.votes[i]! >= 15 && map.groups.length > 1 ? map.groups[g]?.name : undefined,
    )
    const both = now.flatMap((name, i) =>
      name !== undefined && names[i] !== undefined ? [Number(name !== names[i])] : [],
    )
    if (both.length > 20) changes.push(mean(both))
    names = now
    state = map.state
  }
  const high = changes.toSorted((a, b) => a - b)[Math.floor(changes.length * 0.95)] ?? 0
  return {
    id: 'D8',
    what: 'replay in 100 steps: change group, mean / 95th percentile',
    bar: '2 % / 5 %',
    reached: `${(100 * mean(changes)).toFixed(2)} % / ${(100 * high).toFixed(2)} %`,
    isMet: mean(changes) <= 0.02 && high <= 0.05,
  }
}

function nextMeasure(votes: VoteTable, moderation: Int8Array, size: string): Measure {
  const map = mapOpinions({ votes, moderation, seed: 3 })
  const { start, other, value } = votes.byPerson
  const candidates = Uint32Array.from({ length: votes.statements }, (_, j) => j)
  const chance = seededChance(3)
  const took = Array.from({ length: 500 }, () => {
    const i = (chance() * votes.persons) | 0
    const answers = {
      statement: other.subarray(start[i]!, start[i + 1]!),
      value: value.subarray(start[i]!, start[i + 1]!),
    }
    const from = performance.now()
    nextStatement({ model: map.model, counts: map.statements, answers, candidates, chance: chance() })
    return performance.now() - from
  })
  return {
    id: 'D9',
    what: `next statement at the size of ${size}, median ms`,
    bar: '1',
    reached: median(took).toFixed(3),
    isMet: median(took) <= 1,
  }
}

export function realSpeed(conversations: readonly Conversation[]): Measure {
  const all = () => {
    for (const c of conversations) mapOpinions({ votes: c.votes, moderation: c.moderation, seed: 3 })
  }
  const first = cpuOf(all)
  const cpu = medianCpu(all, 3)
  return {
    id: 'D5',
    what: `${conversations.length} real conversations, CPU ms (from a cold start)`,
    bar: '1000',
    reached: `${cpu.toFixed(0)} (${first.toFixed(0)})`,
    isMet: cpu <= 1000,
  }
}

import type { Fact, Facts } from '../vocabulary.ts'

export interface KindWords {
  /** In a list to choose from. */
  readonly name: string
  /** What happened, in one sentence made of the entry's facts. */
  readonly say: (facts: Facts) => string
}

const number = new Intl.NumberFormat('en-GB')
const text = (fact: Fact | undefined, otherwise = ''): string =>
  typeof fact === 'string' || typeof fact === 'number' ? String(fact) : otherwise
const count = (fact: Fact | undefined, one: string, many: string): string =>
  typeof fact === 'number' ? `${number.format(fact)} ${fact === 1 ? one : many}` : many
const quoted = (fact: Fact | undefined): string => (typeof fact === 'string' && fact !== '' ? `: “${fact}”` : '')
const list = (fact: Fact | undefined): string =>
  Array.isArray(fact)
    ? fact
        .map((each) => text(each))
        .filter((each) => each !== '')
        .join(', ')
    : ''

const matterWords: Readonly<Record<string, string>> = {
  title: 'title',
  question: 'question',
  summary: 'summary',
  place_code: 'place',
  responsible: 'who must answer',
}

/** The words for every kind of entry that any capability makes. A test finds a kind that has none. */
export const kinds: Readonly<Record<string, KindWords>> = {
  'community-founded': {
    name: 'This site was founded',
    say: (facts) => `This site was founded: ${text(facts.name, 'a new community')}`,
  },
  'places-loaded': {
    name: 'Places loaded',
    say: (facts) => `Loaded from a published file: ${count(facts.places, 'place', 'places')}`,
  },
  'boundary-kept': {
    name: 'Boundaries added',
    say: (facts) => `An officer added the boundary of place ${text(facts.place)}`,
  },
  'boundary-withdrawn': {
    name: 'Boundaries withdrawn',
    say: (facts) => `An officer withdrew the boundary of place ${text(facts.place)}`,
  },
  'matter-opened': { name: 'Matters opened', say: (facts) => `A matter was taken up${quoted(facts.title)}` },
  'matter-changed': {
    name: 'Matters changed',
    say: (facts) => {
      const changed = Array.isArray(facts.changed)
        ? facts.changed.map((each) => matterWords[text(each)] ?? text(each))
        : []
      const what = changed.length > 0 ? ` (${changed.join(', ')})` : ''
      return `The words of a matter were changed${what}${quoted(facts.title)}`
    },
  },
  'matter-decided': { name: 'Matters decided', say: (facts) => `A matter was decided${quoted(facts.title)}` },
  'matter-closed': { name: 'Matters closed', say: (facts) => `A matter was closed${quoted(facts.title)}` },
  'conversation-opened': {
    name: 'Conversations opened',
    say: (facts) => `A conversation was opened${quoted(facts.question)}`,
  },
  'conversation-closed': {
    name: 'Conversations closed',
    say: (facts) =>
      `A conversation was closed with ${count(facts.votes, 'vote', 'votes')} of ${count(facts.people, 'person', 'people')}${quoted(facts.question)}`,
  },
  'statement-offered': {
    name: 'Statements offered',
    say: (facts) =>
      facts.state === 'waiting'
        ? 'Somebody offered a statement in a conversation; it waits to be looked at'
        : 'Somebody offered a statement in a conversation',
  },
}

/** Words for any kind, one that has no words of its own included. */
export function wordsOf(kind: string): KindWords {
  const plain = kind.replaceAll('-', ' ')
  const name = plain.charAt(0).toUpperCase() + plain.slice(1)
  return (
    kinds[kind] ?? {
      name,
      say: (facts) =>
        `${name}${quoted(facts.title ?? facts.question)}${list(facts.changed) && ` (${list(facts.changed)})`}`,
    }
  )
}

import type { Capability } from '#platform/capability.ts'
import type { Entry } from '../reads/find-entry.ts'
import { textsFor } from '../texts/texts.ts'
import { noPrevious } from '../vocabulary.ts'
import { presentEntry } from './entry/present.ts'
import { EntryView } from './entry/view.tsx'
import { type Gathered, presentRecord } from './record/present.ts'
import { RecordView } from './record/view.tsx'

const texts = textsFor('en')
const hash = '3fa9c1d2e4b5a6978812'.repeat(4).slice(0, 64)

const entry = (seq: number, kind: string, facts: Entry['facts']): Entry => ({
  seq,
  at: new Date(Date.UTC(2026, 10, 20 + seq, 9, 5 * seq)),
  kind,
  subject: '0192f0c1-1111-7000-8000-000000000001',
  facts,
  previous: seq === 1 ? noPrevious : hash,
  hash,
  body: `{"at":"2026-11-2${seq}T09:00:00.000Z","community":"…","facts":{},"kind":"${kind}","seq":${seq}}`,
})

const entries = [
  entry(3, 'conversation-opened', { question: 'What should our library be like?', slug: 'libraries', closesAt: null }),
  entry(2, 'matter-opened', { title: 'The future of our library', slug: 'library' }),
  entry(1, 'community-founded', { name: 'Exampleham', place: null }),
]

const full: Gathered = {
  head: { seq: 3, at: entries[0]!.at, hash },
  entries,
  hasEarlier: true,
  hasLater: true,
  kinds: ['conversation-opened', 'matter-opened', 'community-founded'],
  kind: null,
  subject: null,
}

const none = { entries: [], hasEarlier: false, hasLater: false }

const record = (change: Partial<Gathered>) => () => (
  <RecordView model={presentRecord({ ...full, ...change }, texts)} texts={texts} />
)

export const preview: NonNullable<Capability['preview']> = [
  { name: 'record', render: record({}) },
  {
    name: 'record, nothing yet',
    render: record({ ...none, head: { seq: 0, at: null, hash: noPrevious } }),
  },
  { name: 'record, nothing of this kind', render: record({ ...none, kind: 'matter-closed' }) },
  { name: 'record, about one thing', render: record({ subject: entries[0]!.subject, hasLater: false }) },
  {
    name: 'entry',
    render: () => <EntryView model={presentEntry(entries[0]!, true, texts)} texts={texts} />,
  },
  {
    name: 'entry, the first of all',
    render: () => <EntryView model={presentEntry(entries[2]!, false, texts)} texts={texts} />,
  },
]

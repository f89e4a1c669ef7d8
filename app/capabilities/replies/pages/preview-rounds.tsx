import type { Capability } from '#platform/capability.ts'
import { textsFor } from '../texts/texts.ts'
import { AlikeView } from './alike/view.tsx'
import { DraftView } from './rounds/draft-view.tsx'
import { PreviewRoundView } from './rounds/preview-view.tsx'
import { presentProgress, RoundProgressView } from './rounds/progress-view.tsx'

const texts = textsFor('en')
const title = 'Why are the benches by the pond gone?'

const round = {
  round_id: 'r',
  state: 'draft',
  answer: null,
  words: '',
  job_id: null,
  chosen: 2,
  answered: 0,
  skipped: 0,
} as const
const roundLine = {
  itemId: 'q',
  matterId: 'm',
  title,
  kind: 'question',
  words: 'They were there until the autumn.',
  startedOn: '2027-02-25',
  hasAuthor: true,
}
const progress = (change: {
  readonly state: 'sending' | 'sent'
  readonly answered: number
  readonly skipped: number
}) => {
  const moving = { ...round, ...change, chosen: 1_000 - change.answered - change.skipped }
  return <RoundProgressView round={moving} model={presentProgress(moving, texts)} texts={texts} />
}

export const previewRounds: NonNullable<Capability['preview']> = [
  {
    name: 'look-alikes',
    render: () => (
      <AlikeView
        id="q"
        title={title}
        alike={{
          counts: { very: 3, close: 12, loose: 40 },
          first: [{ itemId: 'a', title: 'Where are the benches?', kind: 'question' }],
        }}
        errors={[]}
        texts={texts}
      />
    ),
  },
  {
    name: 'look-alikes, none',
    render: () => (
      <AlikeView
        id="q"
        title={title}
        alike={{ counts: { very: 0, close: 0, loose: 0 }, first: [] }}
        errors={[]}
        texts={texts}
      />
    ),
  },
  {
    name: 'one answer to many',
    render: () => (
      <DraftView round={round} lines={[roundLine]} next={null} errors={[]} typed={undefined} texts={texts} />
    ),
  },
  {
    name: 'one answer to many, with mistakes',
    render: () => (
      <DraftView
        round={round}
        lines={[roundLine]}
        next={null}
        errors={[{ name: 'words', message: texts.rounds.errors['unknown-blank']! }]}
        typed={{ words: 'Dear {name}' }}
        texts={texts}
      />
    ),
  },
  {
    name: 'one answer to many, seen before',
    render: () => (
      <PreviewRoundView
        roundId="r"
        answer="we-cannot"
        chosen={1_000}
        each={[
          {
            itemId: 'q',
            title,
            words: 'About “Why are the benches by the pond gone?”: no.',
            hasAuthor: false,
          },
        ]}
        next="n"
        errors={[]}
        texts={texts}
      />
    ),
  },
  { name: 'one answer to many, on its way', render: () => progress({ state: 'sending', answered: 300, skipped: 0 }) },
  { name: 'one answer to many, sent', render: () => progress({ state: 'sent', answered: 998, skipped: 2 }) },
]

import type { Capability } from '#platform/capability.ts'
import { firstCharter } from '../rules/charter.ts'
import { textsFor } from '../texts/texts.ts'
import type { TeamId } from '../vocabulary.ts'
import { EditCharterView } from './charter/edit-view.tsx'
import { presentCharter } from './charter/present.ts'
import { CharterView } from './charter/view.tsx'
import { TeamView } from './team/view.tsx'

const texts = textsFor('en')
const parks = '0192f0c1-0000-7000-8000-0000000000aa' as TeamId
const at = (date: string) => new Date(`2027-${date}T12:00:00Z`)
const officers = [{ id: 'o', name: 'An officer' }]

const first = firstCharter(texts.firstCharter)
const charter = {
  ...first,
  version: 3,
  madeAt: at('01-12'),
  teams: [...first.teams, { id: parks, name: 'Parks', post: 'Park keeper', superiorPost: 'Head of parks' }],
}
const gatheredCharter = {
  charter,
  isNow: true,
  holders: new Map([[parks as string, { accountable: 'o', superior: null }]]),
  officers,
  versions: [{ version: 3, madeAt: at('01-12') }],
  mayChange: true,
}

export const previewCharter: NonNullable<Capability['preview']> = [
  {
    name: 'charter',
    render: () => <CharterView model={presentCharter(gatheredCharter, texts)} mayChange isDone texts={texts} />,
  },
  {
    name: 'charter, an older version',
    render: () => (
      <CharterView
        model={presentCharter({ ...gatheredCharter, isNow: false }, texts)}
        mayChange={false}
        isDone={false}
        texts={texts}
      />
    ),
  },
  {
    name: 'charter, to change, with a mistake',
    render: () => (
      <EditCharterView
        charter={charter}
        errors={[{ name: 'days-question', message: texts.charter.errors['days-wrong']! }]}
        typed={{ 'days-question': 'ten' }}
        texts={texts}
      />
    ),
  },
  {
    name: 'charter, a team',
    render: () => (
      <TeamView
        team={charter.teams[1]!}
        version={3}
        holders={{ accountable: 'o', superior: null }}
        officers={officers}
        errors={[]}
        typed={undefined}
        texts={texts}
      />
    ),
  },
]

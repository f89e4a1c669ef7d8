import type { Capability } from '#platform/capability.ts'
import { type ListFields, readResidents } from '../rules/read-residents.ts'
import { textsFor } from '../texts/texts.ts'
import type { AppealId } from '../vocabulary.ts'
import { AppealsView, AppealView } from './appeals/view.tsx'
import { firstLook, problemAt } from './form-page.tsx'
import { LettersView, PrintView } from './letters/view.tsx'
import type { Looked } from './register/look.ts'
import { LookView } from './register/look-view.tsx'
import { RegisterView } from './register/view.tsx'
import { ResidenceView } from './residence/view.tsx'
import { ResidentsView } from './residents/view.tsx'

type Preview = NonNullable<Capability['preview']>

const { residence, residents } = textsFor('en')
const day = new Date('2026-11-25T12:00:00Z')

const nothing = { resident: null, list: null, appeal: null }
const own = { texts: residence, model: nothing, again: firstLook, done: null }
const list = { source: 'Members of the village hall, 2026', importedAt: day }
const asked = { words: 'I live on a boat and get no post.', madeAt: day, decidedAt: null, reason: null }

const residenceStates: Preview = [
  { name: 'residence: letter only', render: () => <ResidenceView {...own} /> },
  { name: 'residence: letter or list', render: () => <ResidenceView {...own} model={{ ...nothing, list }} /> },
  {
    name: 'residence: not on the list',
    render: () => (
      <ResidenceView
        {...own}
        model={{ ...nothing, list }}
        again={problemAt('name', residence.outcomes['no-match'].title, { name: 'A resident', postcode: 'NR25 6AA' })}
        refused={residence.outcomes['no-match']}
      />
    ),
  },
  {
    name: 'residence: somebody is looking at it',
    render: () => <ResidenceView {...own} model={{ ...nothing, appeal: asked }} done={residence.sent} />,
  },
  {
    name: 'residence: turned down',
    render: () => (
      <ResidenceView
        {...own}
        model={{ ...nothing, appeal: { ...asked, decidedAt: day, reason: 'The mooring is in the next parish.' } }}
      />
    ),
  },
  {
    name: 'residence: resident',
    render: () => <ResidenceView {...own} model={{ ...nothing, resident: { since: day, by: 'letter' } }} />,
  },
]

const made = {
  letters: [{ parts: ['1 High Street', 'Exampleham', 'NR25 6AA'], code: '34679ACDEFGH' }],
  until: new Date('2027-01-24T12:00:00Z'),
  sentBefore: [4],
}

const register = {
  source: list.source,
  importedAt: day,
  lines: 223,
  entries: 214,
  doubles: 6,
  unusable: 3,
  residents: 88,
}

const lines = [
  { line: 2, cells: ['A resident', 'NR25 6AA'] },
  { line: 3, cells: ['RESIDENT, A', 'nr256aa'] },
  { line: 4, cells: ['Somebody', ''] },
]
const fields: ListFields = { name: 0, first: null, last: null, postcode: 1, email: null }
const looked: Looked = {
  uploadId: 'l',
  fileName: 'members.csv',
  headings: ['Member', 'Post code'],
  lines,
  fields,
  problem: null,
  read: readResidents(lines, fields),
}
const unclear: Looked = { ...looked, fields: { ...fields, name: null }, problem: 'fields-missing' }

const appeal = {
  id: 'a' as AppealId,
  displayName: 'A resident',
  email: 'name@example.org',
  words: asked.words,
  madeAt: day,
  decidedAt: null,
  isUpheld: null,
  reason: null,
}

const officerStates: Preview = [
  {
    name: 'letters: a line without a postcode',
    render: () => (
      <LettersView
        texts={residents}
        again={problemAt('addresses', residents.addressProblem({ kind: 'no-postcode', lines: [2] }), {
          addresses: '1 High Street, Exampleham, NR25 6AA\n2 High Street',
          each: '1',
        })}
      />
    ),
  },
  {
    name: 'letters: to print',
    render: () => (
      <PrintView
        texts={residents}
        community={{ name: 'Exampleham', origin: 'https://example.org' }}
        made={made}
        doubles={[3]}
        today={day}
      />
    ),
  },
  {
    name: 'list of residents: none',
    render: () => <RegisterView texts={residents} register={null} isDone={false} again={firstLook} />,
  },
  {
    name: 'list of residents: in use',
    render: () => <RegisterView texts={residents} register={register} isDone again={firstLook} />,
  },
  {
    name: 'list of residents: which column is what?',
    render: () => (
      <LookView
        texts={residents}
        looked={unclear}
        hasResidents={false}
        again={problemAt('email', residents.errors['fields-missing']!)}
      />
    ),
  },
  {
    name: 'list of residents: before it is imported',
    render: () => <LookView texts={residents} looked={looked} hasResidents again={firstLook} />,
  },
  {
    name: 'record a resident',
    render: () => (
      <ResidentsView
        texts={residents}
        counts={[
          { by: 'letter', count: 120 },
          { by: 'register', count: 88 },
        ]}
        isDone={false}
        again={firstLook}
      />
    ),
  },
  { name: 'appeals: none', render: () => <AppealsView texts={residents} appeals={[]} isDone /> },
  { name: 'appeals', render: () => <AppealsView texts={residents} appeals={[appeal]} isDone={false} /> },
  { name: 'appeal', render: () => <AppealView texts={residents} appeal={appeal} again={firstLook} /> },
  {
    name: 'appeal: decided',
    render: () => (
      <AppealView
        texts={residents}
        appeal={{ ...appeal, decidedAt: day, isUpheld: true, reason: 'Seen at the mooring.' }}
        again={firstLook}
      />
    ),
  },
]

export const residencePreview: Preview = [...residenceStates, ...officerStates]

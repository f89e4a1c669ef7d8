import type { Capability } from '#platform/capability.ts'
import type { PersonId } from '#platform/ids.ts'
import { textsFor } from '../texts/texts.ts'
import type { InvitationId, OrganisationId } from '../vocabulary.ts'
import { firstLook, problemAt } from './form-page.tsx'
import { OrganisationFormView } from './organisations/form-view.tsx'
import { OrganisationsView } from './organisations/list-view.tsx'
import { type InsideModel, presentOrganisation } from './organisations/present.ts'
import { OrganisationView } from './organisations/view.tsx'

const { organisations: texts } = textsFor('en')
const day = new Date('2026-11-25T12:00:00Z')

const library = {
  id: 'o' as OrganisationId,
  name: 'Friends of Exampleham Library',
  about: 'We want to keep the library open and bring more people into it.',
  createdAt: day,
  numbers: [{ register: 'charity-england-wales', number: '1173575' }],
  members: 2,
} as const

const group = { ...library, name: 'Exampleham Walkers', numbers: [], about: '' }

const inside: InsideModel = {
  isMember: true,
  mayKeep: true,
  isAlone: false,
  you: 'p',
  members: [
    { id: 'p' as PersonId, displayName: 'You', isKeeper: true, joinedAt: day },
    { id: 'q' as PersonId, displayName: null, isKeeper: false, joinedAt: day },
  ],
  invitations: [{ id: 'i' as InvitationId, email: 'name@example.org', expiresAt: day }],
}

const one = { texts, model: presentOrganisation(library), inside: null, done: null, again: firstLook }
const listed = {
  id: library.id,
  name: library.name,
  about: library.about,
  registers: ['charity-england-wales'],
} as const

export const organisationPreview: NonNullable<Capability['preview']> = [
  {
    name: 'organisations: none',
    render: () => <OrganisationsView texts={texts} organisations={[]} isSignedIn={false} done={null} />,
  },
  {
    name: 'organisations',
    render: () => (
      <OrganisationsView
        texts={texts}
        organisations={[listed, { ...listed, name: group.name, about: '', registers: [] }]}
        isSignedIn
        done={texts.done.left}
      />
    ),
  },
  { name: 'organisation', render: () => <OrganisationView {...one} /> },
  {
    name: 'organisation: on no register',
    render: () => <OrganisationView {...one} model={presentOrganisation(group)} />,
  },
  {
    name: 'organisation: for its keeper',
    render: () => <OrganisationView {...one} inside={inside} done={texts.done.invited} />,
  },
  {
    name: 'organisation: the last keeper',
    render: () => <OrganisationView {...one} inside={inside} again={problemAt('', texts.errors['last-keeper']!)} />,
  },
  {
    name: 'organisation: a number of the wrong form',
    render: () => (
      <OrganisationFormView
        texts={texts}
        title={texts.register}
        why={texts.registerWhy}
        back={{ href: '/organisations', label: texts.back }}
        again={problemAt('mutual', texts.errors['number-form']!, { name: library.name, mutual: 'no number' })}
      />
    ),
  },
]

import type { Actor } from '#platform/acts/actor.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Capability } from '#platform/capability.ts'
import type { PersonId } from '#platform/ids.ts'
import { textsFor } from '../texts/texts.ts'
import type { ProviderId } from '../vocabulary.ts'
import { AccountView } from './account/view.tsx'
import { BackView, FailedView, LeavingView, LinkView } from './council/view.tsx'
import { firstLook, problemAt } from './form-page.tsx'
import { organisationPreview } from './preview-organisations.tsx'
import { residencePreview } from './preview-residence.tsx'
import { ProvidersView } from './providers/view.tsx'
import { RolesView } from './roles/view.tsx'
import { presentRunning } from './running/present.ts'
import { RunningView } from './running/view.tsx'
import { AskView, RecoveryView, SetUpView, StartView } from './second-factor/view.tsx'
import { SignInView } from './sign-in/view.tsx'

type Preview = NonNullable<Capability['preview']>

const texts = textsFor('en')
const signIn = { next: '/', providers: [], isDemonstration: false, isFounded: false }
const council = { id: 'c' as ProviderId, name: 'Exampleham Town Council' }

const actor = (...roles: readonly ('facilitator' | 'officer' | 'administrator')[]): Actor => ({
  ...visitor,
  person: 'p' as PersonId,
  roles: new Set(roles),
  hasSecondFactor: true,
})

const placesHere = new Map([
  ['E07000143', 'Breckland'],
  ['E04006168', 'Dereham'],
])
const inPlaces: Actor = { ...actor(), localRoles: new Map([['officer', new Set(placesHere.keys())]]) }

const runningAs = (who: Actor, needsFactor = false) => (
  <RunningView
    texts={texts.running}
    model={presentRunning(texts, who, needsFactor ? null : { appeals: 2, residents: 214 }, needsFactor, placesHere)}
  />
)

const signInStates: Preview = [
  { name: 'sign in', render: () => <SignInView texts={texts.signIn} model={signIn} again={firstLook} /> },
  {
    name: 'sign in: no address',
    render: () => (
      <SignInView
        texts={texts.signIn}
        model={signIn}
        again={problemAt('email', texts.signIn.errors['email-form']!, { email: 'a resident' })}
      />
    ),
  },
  {
    name: 'sign in: every way there is, in a demonstration',
    render: () => (
      <SignInView
        texts={texts.signIn}
        model={{ ...signIn, providers: [council], isDemonstration: true }}
        again={firstLook}
      />
    ),
  },
  {
    name: 'sign in: the community was just made',
    render: () => <SignInView texts={texts.signIn} model={{ ...signIn, isFounded: true }} again={firstLook} />,
  },
  {
    name: 'council: leaving',
    render: () => <LeavingView texts={texts.signIn.provider} name={council.name} address="/" />,
  },
  { name: 'council: back', render: () => <BackView texts={texts.signIn.provider} name={council.name} fields={{}} /> },
  {
    name: 'council: is this your account?',
    render: () => <LinkView texts={texts.signIn.provider} name={council.name} email="name@example.org" />,
  },
  {
    name: 'council: did not work',
    render: () => (
      <FailedView texts={texts.signIn.provider} why={texts.signIn.provider.unverified('Exampleham Town Council')} />
    ),
  },
]

const factor = { texts: texts.signIn, next: '/', again: firstLook }

const factorStates: Preview = [
  { name: 'second code: begin', render: () => <StartView texts={texts.signIn} next="/" /> },
  {
    name: 'second code: set up',
    render: () => <SetUpView {...factor} uri="otpauth://totp/example?secret=ABCDEFGH" secret="ABCDEFGHIJKLMNOP" />,
  },
  { name: 'second code: ask', render: () => <AskView {...factor} hasAuthenticator hasPasskey /> },
  { name: 'second code: passkey only', render: () => <AskView {...factor} hasAuthenticator={false} hasPasskey /> },
  {
    name: 'second code: recovery codes',
    render: () => <RecoveryView texts={texts.signIn} next="/" codes={['34679ACDEFGH', 'JKMNPQRTWXY3']} />,
  },
]

const account = {
  name: 'A resident',
  email: 'name@example.org',
  postcode: 'NR256AA',
  locale: 'en',
  residentSince: '2026-11-25T12:00:00Z',
  residentBy: 'letter',
  roles: ['Councillor for Holt, from 1 May 2026'],
  hasPassword: true,
  hasAuthenticator: true,
  passkeys: 2,
  sessions: 3,
  interests: 1,
  organisations: [{ id: 'o', name: 'Friends of Exampleham Library' }],
} as const

const newcomer = {
  ...account,
  name: null,
  postcode: null,
  residentSince: null,
  residentBy: null,
  roles: [],
  hasPassword: false,
  hasAuthenticator: false,
  passkeys: 0,
  sessions: 1,
  interests: 0,
  organisations: [],
}

const role = {
  id: 'r',
  person: 'p',
  name: 'The clerk',
  email: 'clerk@example.org',
  role: 'Officer for the whole community, from 1 May 2026',
  hasBegun: true,
  isYou: false,
}

const roles = { texts: texts.roles, back: texts.running.title, again: firstLook, done: null }

const provider = {
  ...council,
  issuer: 'https://login.example.org',
  clientId: 'folkmoot',
  domains: ['example.org'],
  givenRole: 'officer',
} as const

const providers = {
  texts,
  redirect: 'https://example.org/sign-in/council/back',
  providers: [],
  done: null,
  again: firstLook,
}

const peopleStates: Preview = [
  {
    name: 'account',
    render: () => <AccountView texts={texts.account} model={account} done={texts.account.done.residence!} mayRun />,
  },
  {
    name: 'account: new here',
    render: () => <AccountView texts={texts.account} model={newcomer} done={null} mayRun={false} />,
  },
  { name: 'running: no role', render: () => runningAs(actor()) },
  { name: 'running: officer', render: () => runningAs(actor('officer')) },
  { name: 'running: officer for two places', render: () => runningAs(inPlaces) },
  { name: 'running: administrator before the second code', render: () => runningAs(actor('administrator'), true) },
  { name: 'roles: nobody', render: () => <RolesView {...roles} held={[]} /> },
  {
    name: 'roles',
    render: () => (
      <RolesView
        {...roles}
        held={[
          role,
          { ...role, id: 's', name: 'You', isYou: true },
          { ...role, id: 't', role: 'Facilitator for Breckland, from 1 May 2027', hasBegun: false },
        ]}
        done={texts.roles.done.given!}
      />
    ),
  },
  {
    name: 'roles: the last administrator',
    render: () => (
      <RolesView {...roles} held={[role]} again={problemAt('', texts.roles.errors['last-administrator']!)} />
    ),
  },
  { name: 'council sign-in: none', render: () => <ProvidersView {...providers} /> },
  {
    name: 'council sign-in: not reached',
    render: () => (
      <ProvidersView
        {...providers}
        providers={[provider]}
        again={problemAt('issuer', texts.providers.errors['issuer-wrong']!, { issuer: 'https://login.example.org' })}
      />
    ),
  },
]

/** States of the pages of people. */
export const preview: Preview = [
  ...signInStates,
  ...factorStates,
  ...peopleStates,
  ...residencePreview,
  ...organisationPreview,
]

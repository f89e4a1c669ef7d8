import { createHash } from 'node:crypto'
import { perform } from '#platform/acts/act.ts'
import { visitor } from '#platform/acts/actor.ts'
import type { Capability } from '#platform/capability.ts'
import type { Community } from '#platform/community.ts'
import { sameBytes } from '#platform/secrets.ts'
import { type Answer, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import type { Tenancy } from '../tenancy.ts'
import { textsFor } from '../texts/texts.ts'
import { setUpForm, slugOf } from './form.ts'
import { foundCommunity } from './found-community.ts'
import { SetUpView } from './view.tsx'

/** The page that makes the first community and its administrator, for whoever has the code from the console. */
export function setUp(code: string, tenancy: Tenancy): Capability {
  return {
    name: 'set-up',
    routes: [
      get({
        path: '/set-up',
        access: 'before-set-up',
        summary: 'Set up this Folkmoot',
        show: (ask) => (isAtOurAddress(ask) ? showForm(ask, [], {}) : seeOther(`${ask.house.settings.origin}/set-up`)),
      }),
      post({
        path: '/set-up',
        access: 'before-set-up',
        summary: 'Make the first community and its administrator',
        rate: 'sign-in',
        form: setUpForm,
        invalid: (ask, problems, typed) => showForm(ask, problems, typed),
        async act(ask, form) {
          const typed = { ...form, code: '' }
          if (!isSame(form.code, code)) return showForm(ask, [{ name: 'code', key: 'code-wrong' }], typed)
          const community = communityOf(ask, form)
          const administrator = { email: form.email, displayName: form.displayName }
          const founding = { ...community, communityId: community.id, administrator }
          const result = await perform(ask.house, { community, actor: visitor }, foundCommunity, founding)
          if (!result.ok) return showForm(ask, [{ name: 'name', key: result.refusal.kind }], typed)
          tenancy.forget()
          return seeOther(`${community.origin}/sign-in?done=founded&next=%2Frunning`)
        },
      }),
    ],
  }
}

function communityOf(ask: Ask, form: { readonly name: string; readonly strapline: string }): Community {
  return {
    id: ask.house.newId<'community'>(),
    slug: slugOf(form.name),
    name: form.name,
    strapline: form.strapline,
    origin: ask.house.settings.origin,
    placeCode: null,
    locale: 'en',
    isDemonstration: false,
  }
}

/** The form is taken from the site's own address only, so whoever came by another is sent there first. */
const isAtOurAddress = (ask: Ask) => ask.header('host') === new URL(ask.house.settings.origin).host

/** Compared by their hashes, so that neither the length nor the first difference shows in the time it takes. */
const isSame = (given: string, code: string) => sameBytes(digest(given), digest(code))
const digest = (text: string) => createHash('sha256').update(text).digest()

function showForm(ask: Ask, problems: readonly FormProblem[], typed: Typed): Answer {
  const texts = textsFor(ask.locale).setUp
  const errors = problemTexts(problems, texts.errors, texts.problem)
  const status = problems.length > 0 ? 422 : 200
  const { mailUrl, isDevelopment } = ask.house.settings
  const canMail = mailUrl !== null || isDevelopment
  return page(texts.title, <SetUpView texts={texts} errors={errors} typed={typed} canMail={canMail} />, {
    status,
    hasErrors: problems.length > 0,
  })
}

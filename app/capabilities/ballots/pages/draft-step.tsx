import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import { problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post, type Route } from '#platform/web/route.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { type ChangeBallotRefusal, changeBallot } from '../acts/change-ballot.ts'
import type { Ballot } from '../reads/find-ballot.ts'
import type { BallotDraft } from '../rules/ballot-draft.ts'
import type { BallotProblem } from '../rules/problems-of-ballot.ts'
import type { RunTexts } from '../texts/run/en.ts'
import { runTextsFor } from '../texts/run/texts.ts'
import { managePath } from './addresses.ts'
import { gatherDraft, type Managed, type SlugAsk } from './gather-managed.ts'
import { runners } from './runners.ts'
import { slugAddress } from './slug-address.ts'

/** A form of one part of a draft, as it is shown: first, or again with what is wrong and what was typed. */
export interface StepShown {
  readonly ask: SlugAsk
  readonly ballot: Ballot
  readonly texts: RunTexts
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** What a form says, or what is wrong with it: names of fields and keys of the catalogue. */
export type ReadStep =
  | { readonly ok: true; readonly changes: Partial<BallotDraft> }
  | { readonly ok: false; readonly problems: readonly BallotProblem[] }

interface DraftStep<Form extends z.ZodType> {
  readonly path: (slug: string) => string
  readonly summary: string
  readonly title: (texts: RunTexts) => string
  readonly form: Form
  readonly read: (form: z.infer<Form>, ballot: Ballot, ask: SlugAsk) => ReadStep | Promise<ReadStep>
  readonly view: (shown: StepShown) => ComponentChildren | Promise<ComponentChildren>
  /** Where to go after; the page from which it is run, if not given. */
  readonly next?: (slug: string) => string
  /** What the address names besides the ballot. */
  readonly address?: z.ZodType<{ readonly slug: string }>
  /** What else the form says that is not part of what will be frozen; gives what is wrong with it. */
  readonly also?: (form: z.infer<Form>, ballot: Ballot, ask: SlugAsk) => Promise<readonly BallotProblem[]>
  /** False where there is no such part of this ballot. */
  readonly isThere?: (ask: SlugAsk, ballot: Ballot) => boolean
}

/** The page and the saving of one part of a draft. */
export function draftStep<Form extends z.ZodType>(step: DraftStep<Form>): readonly Route[] {
  const show = async (shown: Omit<StepShown, 'texts'>): Promise<Answer> => {
    const texts = runTextsFor(shown.ask.locale)
    const isWrong = shown.errors.length > 0
    const body = await step.view({ ...shown, texts })
    return page(step.title(texts), body, { status: isWrong ? 422 : 200, hasErrors: isWrong })
  }
  const common = { path: step.path(':slug'), access: runners, address: step.address ?? slugAddress }
  const gather = async (ask: SlugAsk): Promise<Managed> => {
    const managed = await gatherDraft(ask)
    const isThere = !managed.ballot || !step.isThere || step.isThere(ask, managed.ballot)
    return isThere ? managed : { ballot: null, away: notFound }
  }
  return [
    get({
      ...common,
      summary: step.summary,
      async show(ask) {
        const { ballot, away } = await gather(ask)
        return ballot ? show({ ask, ballot, errors: [] }) : away
      },
    }),
    post({
      ...common,
      summary: `${step.summary}: save`,
      form: step.form,
      async act(ask, form) {
        const { ballot, away } = await gather(ask)
        if (!ballot) return away
        const { manage } = runTextsFor(ask.locale)
        const again = (errors: FieldErrors) => show({ ask, ballot, errors, typed: form as Typed })
        const read = await step.read(form, ballot, ask)
        if (!read.ok) return again(errorsOf(read.problems, manage))
        const more = step.also ? await step.also(form, ballot, ask) : []
        if (more.length > 0) return again(errorsOf(more, manage))
        const result = await perform(ask.house, ask, changeBallot, { ballot: ballot.id, changes: read.changes })
        if (result.ok) return seeOther((step.next ?? savedPath)(result.value.slug))
        return result.refusal.kind === 'no-such-ballot' ? notFound : again(errorsOfRefusal(result.refusal, manage))
      },
      async invalid(ask, problems, typed) {
        const { ballot, away } = await gather(ask)
        if (!ballot) return away
        const { manage } = runTextsFor(ask.locale)
        return show({ ask, ballot, errors: problemTexts(problems, manage.errors, manage.error), typed })
      },
    }),
  ]
}

export const savedPath = (slug: string): string => `${managePath(slug)}?done=saved`

/** What is wrong in words, one problem a field. */
export function errorsOf(
  problems: readonly BallotProblem[],
  { errors, error, atOption, atLine }: RunTexts['manage'],
): FieldErrors {
  const found = problems.map(({ field, key, number, line }) => {
    const message = errors[key] ?? error
    if (line !== undefined) return { name: field, message: atLine(message, line) }
    return { name: field, message: number === undefined ? message : atOption(message, number) }
  })
  return [...new Map([...found].reverse().map((each) => [each.name, each])).values()].reverse()
}

export function errorsOfRefusal(
  refusal: Exclude<ChangeBallotRefusal, { readonly kind: 'no-such-ballot' }>,
  manage: RunTexts['manage'],
): FieldErrors {
  switch (refusal.kind) {
    case 'not-right':
      return errorsOf(refusal.problems, manage)
    case 'no-such-matter':
    case 'matter-closed':
    case 'not-your-place':
      return [{ name: 'matter', message: manage.errors[refusal.kind]! }]
    case 'not-yours-to-do':
    case 'not-a-draft':
      return [{ name: '', message: manage.errors[refusal.kind]! }]
  }
}

interface StepPageProps {
  readonly title: string
  readonly slug: string
  readonly errors: FieldErrors
  readonly manage: RunTexts['manage']
  readonly intro?: string
  readonly children: ComponentChildren
  /** Below the form. */
  readonly after?: ComponentChildren
}

/** One part of a draft: what it is, its fields, and one button that saves. */
export const StepPage = ({ title, slug, errors, manage, intro, children, after }: StepPageProps) => (
  <>
    <BackLink href={managePath(slug)} label={manage.back} />
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <ErrorSummary errors={errors} />
        <span class="govuk-caption-l">{manage.caption}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        {intro && <p class="govuk-body">{intro}</p>}
        <form method="post" novalidate data-keep-text>
          {children}
          <ButtonGroup>
            <Button preventDoubleClick>{manage.save}</Button>
            <a class="govuk-link" href={managePath(slug)}>
              {manage.cancel}
            </a>
          </ButtonGroup>
        </form>
        {after}
      </div>
    </div>
  </>
)

import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Story } from '#ui/story.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import {
  alikePath,
  answerPath,
  appealPath,
  assignPath,
  correctPath,
  moderationLogPath,
  moderationPath,
  morePath,
  reportPath,
} from '../addresses.ts'
import { ReplyPart } from '../part/view.tsx'
import type { ItemModel, StepModel } from './present.ts'

export interface ItemViewProps {
  readonly model: ItemModel
  readonly isAuthor: boolean
  readonly mayAnswer: boolean
  readonly mayModerate: boolean
  /** Only officers of the whole community answer many at once. */
  readonly mayAnswerMany: boolean
  readonly done?: keyof RepliesTexts['item']['done'] | undefined
  readonly errors?: FieldErrors
  readonly typed?: Typed | undefined
  readonly texts: RepliesTexts
}

export function ItemView({
  model,
  isAuthor,
  mayAnswer,
  mayModerate,
  mayAnswerMany,
  done,
  errors = [],
  typed,
  texts,
}: ItemViewProps) {
  const words = texts.item
  const isAsked = isAuthor && model.reply.state === 'asked'
  return (
    <>
      <BackLink href={model.matter.href} label={model.matter.title} />
      <ErrorSummary errors={errors} />
      {done && (
        <NotificationBanner isSuccess>
          <p class="govuk-notification-banner__heading">{words.done[done]}</p>
        </NotificationBanner>
      )}
      <p class="app-kicker">{model.kind}</p>
      <h1 class="govuk-heading-l app-lines">{model.title}</h1>
      {model.takenDown && <InsetText>{model.takenDown}</InsetText>}
      {model.words && <p class="govuk-body app-lines">{model.words}</p>}
      {model.itself && (
        <p class="govuk-body">
          <a class="govuk-link" href={model.itself.href}>
            {model.itself.label}
          </a>
        </p>
      )}
      <ReplyPart model={model.reply} isOnOwnPage />
      <Promises promises={model.promises} texts={texts} />
      {(isAsked || errors.length > 0) && <GiveMore id={model.id} errors={errors} typed={typed} texts={texts} />}
      {mayAnswer && model.isRunning && <ForOfficers model={model} mayAnswerMany={mayAnswerMany} texts={texts} />}
      {mayAnswer && model.promise && <MakePromise href={model.promise} texts={texts} />}
      {mayAnswer && model.reply.state === 'answered' && (
        <p class="govuk-body app-screen-only">
          <a class="govuk-link" href={correctPath(model.id)}>
            {words.correct}
          </a>
        </p>
      )}
      <h2 class="govuk-heading-m">{words.steps}</h2>
      <Story entries={model.steps.map(entryOf)} label={words.steps} />
      <ul class="govuk-list app-screen-only">
        {linksOf(model, { isAuthor, mayModerate }, texts).map(({ href, label }) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function linksOf(model: ItemModel, who: Pick<ItemViewProps, 'isAuthor' | 'mayModerate'>, texts: RepliesTexts) {
  const { moderation, item } = texts
  const isQuestion = model.itself === null
  return [
    ...(model.takenDown ? [] : [{ href: model.thread, label: item.thread }]),
    ...(model.takenDown && who.isAuthor ? [{ href: appealPath(model.id), label: moderation.appealLink }] : []),
    ...(isQuestion && !model.takenDown ? [{ href: reportPath(model.id), label: moderation.reportLink }] : []),
    ...(isQuestion && who.mayModerate ? [{ href: moderationPath(model.id), label: moderation.lookLink }] : []),
    ...(model.takenDown ? [{ href: moderationLogPath, label: moderation.log }] : []),
  ]
}

const entryOf = ({ key, words, ...step }: StepModel) => ({
  ...step,
  id: `step-${key}`,
  children: words.map((paragraph) => <p class="govuk-body app-lines">{paragraph}</p>),
})

const ForOfficers = ({ model, mayAnswerMany, texts }: Pick<ItemViewProps, 'model' | 'mayAnswerMany' | 'texts'>) => (
  <section class="app-reply__officers app-screen-only" aria-labelledby="for-officers">
    <h2 class="govuk-heading-s" id="for-officers">
      {texts.item.forOfficers}
    </h2>
    <Button href={answerPath(model.id)}>{texts.item.answerIt}</Button>
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href={assignPath(model.id)}>
          {texts.item.handIt}
        </a>
      </li>
      {mayAnswerMany && (
        <li>
          <a class="govuk-link" href={alikePath(model.id)}>
            {texts.item.alike}
          </a>
        </li>
      )}
    </ul>
  </section>
)

const Promises = ({
  promises,
  texts: { item: words },
}: Pick<ItemModel, 'promises'> & { readonly texts: RepliesTexts }) =>
  promises.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">{words.promised}</h2>
      <ul class="govuk-list">
        {promises.map(({ title, href, by }) => (
          <li>
            <a class="govuk-link" href={href}>
              {title}
            </a>
            {by && `, ${by}`}
          </li>
        ))}
      </ul>
    </>
  )

const MakePromise = ({ href, texts: { item: words } }: { readonly href: string; readonly texts: RepliesTexts }) => (
  <section class="app-reply__officers app-screen-only" aria-labelledby="promise">
    <h2 class="govuk-heading-s" id="promise">
      {words.promiseTitle}
    </h2>
    <p class="govuk-body">{words.promiseWhy}</p>
    <Button href={href}>{words.promise}</Button>
  </section>
)

interface GiveMoreProps {
  readonly id: string
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

const GiveMore = ({ id, errors, typed, texts: { item: words } }: GiveMoreProps) => (
  <section class="app-reply__officers" aria-labelledby="give">
    <h2 class="govuk-heading-m" id="give">
      {words.giveTitle}
    </h2>
    <form method="post" action={morePath(id)} novalidate data-keep-text>
      <CharacterCount
        name="words"
        label={words.give}
        hint={words.giveHint}
        maxlength={4_000}
        threshold={75}
        rows={5}
        errors={errors}
        typed={typed}
      />
      <Button preventDoubleClick>{words.giveButton}</Button>
    </form>
  </section>
)

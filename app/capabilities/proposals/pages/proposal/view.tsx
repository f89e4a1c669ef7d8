import { ReplyPart } from '#capabilities/replies/index.ts'
import { Breadcrumbs } from '#ui/breadcrumbs.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { PhotoList } from '#ui/photo-list.tsx'
import { Story } from '#ui/story.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { ProposalsTexts } from '../../texts/en.ts'
import { photoPath, proposalPath, proposalsPath } from '../addresses.ts'
import { CostingPart } from '../costing/part.tsx'
import { StateTag } from '../state-tag.tsx'
import { Arguments } from './arguments.tsx'
import type { ProposalProps } from './props.ts'
import { SupportBox } from './support-box.tsx'

/** A proposal as one calm story: what and why, who supports it, for and against, what it costs, where it stands. */
export function ProposalView(props: ProposalProps) {
  const { model, texts, done, warning, errors = [] } = props
  const words = texts.proposal
  return (
    <>
      <Breadcrumbs
        items={[
          { label: words.all, href: proposalsPath },
          { label: model.matter.title, href: model.matter.href },
        ]}
      />
      <ErrorSummary errors={errors} />
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      {warning && (
        <div role="alert">
          <WarningText>{warning}</WarningText>
        </div>
      )}
      <NotPublic model={model} texts={texts} />
      <MergedAway model={model} texts={texts} />
      <div class="app-proposal">
        <header class="app-proposal__head">
          <h1 class="govuk-heading-l app-flush">{model.title}</h1>
          <p class="govuk-body app-quiet">{model.by}</p>
          <p class="govuk-body app-proposal__state">
            <StateTag state={model.mergedInto ? 'withdrawn' : model.state} name={model.stateName} />{' '}
            <span class="app-lines">{model.stateWords}</span>{' '}
            <ToAnswer href={model.states.at(-1)?.answer} texts={texts} />
          </p>
        </header>
        <div class="app-proposal__side">{model.mergedInto === null && <SupportBox {...props} />}</div>
        <div class="app-proposal__text">
          <h2 class="govuk-heading-m">{words.why}</h2>
          <p class="govuk-body app-lines app-measure">{model.why}</p>
          <Photos model={model} texts={texts} />
          {model.whoBenefits && (
            <>
              <h2 class="govuk-heading-s">{words.who}</h2>
              <p class="govuk-body app-lines app-measure">{model.whoBenefits}</p>
            </>
          )}
          {model.cost && (
            <>
              <h2 class="govuk-heading-s">{words.cost}</h2>
              <p class="govuk-body">{model.cost}</p>
            </>
          )}
          <Place {...props} />
        </div>
        {model.reply && (
          <div class="app-proposal__reply">
            <ReplyPart model={model.reply} />
          </div>
        )}
      </div>
      <Arguments {...props} />
      <CostingPart costings={model.costings} texts={texts} />
      <Standing model={model} texts={texts} />
      <Contains model={model} texts={texts} />
      <More {...props} />
    </>
  )
}

function NotPublic({ model: { notPublic }, texts: { proposal: words } }: Pick<ProposalProps, 'model' | 'texts'>) {
  if (!notPublic) return null
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{notPublic.title}</strong> {notPublic.why}
      </p>
      {notPublic.note && <p class="govuk-body app-lines">{notPublic.note}</p>}
      {notPublic.appeal && (
        <p class="govuk-body app-flush">
          <a class="govuk-link" href={notPublic.appeal}>
            {words.appeal}
          </a>
        </p>
      )}
    </InsetText>
  )
}

function MergedAway({ model: { mergedInto }, texts: { proposal: words } }: Pick<ProposalProps, 'model' | 'texts'>) {
  if (!mergedInto) return null
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>{words.merged(mergedInto.title)}</strong> {words.mergedWhy}
      </p>
      <p class="govuk-body app-flush">
        <a class="govuk-link" href={proposalPath(mergedInto.slug)}>
          {words.mergedLink}
        </a>
      </p>
    </InsetText>
  )
}

const Photos = ({ model: { photos }, texts: { proposal: words } }: Pick<ProposalProps, 'model' | 'texts'>) => (
  <PhotoList
    label={words.photos}
    photos={photos.map(({ id, alt, width, height }, k) => ({
      small: photoPath(id, 'small'),
      large: photoPath(id, 'large'),
      alt: alt || words.photoAlt(k + 1),
      caption: alt,
      width,
      height,
    }))}
  />
)

function Place({ model: { place }, texts: { proposal: words }, map }: ProposalProps) {
  if (!place) return null
  return (
    <>
      <h2 class="govuk-heading-s">{words.where}</h2>
      {place.words && <p class="govuk-body">{place.words}</p>}
      {map}
      {place.point && <p class="govuk-body-s app-quiet">{place.point}</p>}
    </>
  )
}

const ToAnswer = ({ href, texts }: { readonly href: string | null | undefined; readonly texts: ProposalsTexts }) =>
  href ? (
    <a class="govuk-link" href={href}>
      {texts.state.toAnswer}
    </a>
  ) : null

const Standing = ({ model, texts }: Pick<ProposalProps, 'model' | 'texts'>) => (
  <section aria-labelledby="standing" class="app-room-above">
    <h2 class="govuk-heading-m" id="standing">
      {texts.proposal.standing}
    </h2>
    <Story
      entries={model.states.map((step, k) => ({
        title: step.name,
        when: step.when,
        datetime: step.datetime,
        state: k === model.states.length - 1 ? 'now' : 'past',
        children: (
          <>
            <p class="govuk-body app-lines">
              {step.words} <ToAnswer href={step.answer} texts={texts} />
            </p>
            {step.by && <p class="govuk-body-s app-quiet">{step.by}</p>}
          </>
        ),
      }))}
    />
    <p class="govuk-body">
      <a class="govuk-link" href={model.became}>
        {texts.proposal.becameLink}
      </a>
    </p>
  </section>
)

const Contains = ({ model: { merged }, texts: { proposal: words } }: Pick<ProposalProps, 'model' | 'texts'>) =>
  merged.length === 0 ? null : (
    <section aria-labelledby="contains">
      <h2 class="govuk-heading-m" id="contains">
        {words.contains}
      </h2>
      <p class="govuk-body">{words.containsLead}</p>
      <ul class="govuk-list govuk-list--bullet">
        {merged.map(({ slug, title }) => (
          <li>
            <a class="govuk-link" href={proposalPath(slug)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )

function More({ model, texts, isSignedIn }: ProposalProps) {
  const { more } = texts.together
  const path = proposalPath(model.slug)
  const isLive = model.mergedInto === null && model.notPublic === null
  const links = [
    ...(isLive ? [{ href: `${path}/together`, label: texts.proposal.together }] : []),
    ...(model.maySay ? [{ href: `${path}/state`, label: texts.state.link }] : []),
    ...(model.maySay ? [{ href: `${path}/costing`, label: texts.costing.link }] : []),
    ...(model.own.isOnlyAuthor && model.takesSupport
      ? [{ href: `${path}/withdraw`, label: texts.proposal.withdrawLink }]
      : []),
    ...(isLive && isSignedIn && !model.own.isAuthor ? [{ href: `${path}/report`, label: texts.proposal.report }] : []),
  ]
  if (links.length === 0) return null
  return (
    <Details summary={more}>
      <ul class="govuk-list app-flush">
        {links.map(({ href, label }) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Details>
  )
}

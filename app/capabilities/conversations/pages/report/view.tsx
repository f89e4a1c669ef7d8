import type { ComponentChildren } from 'preact'
import { BackLink } from '#ui/back-link.tsx'
import { Report } from '#ui/report.tsx'
import { Square } from '#ui/square.tsx'
import type { ShownConversation } from '../../reads/find-shown-conversation.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { moderationLogPath, openDataPath, resultsPath, statementsPath } from '../addresses.ts'
import { Answers, AnswersKey } from '../results/answers.tsx'
import type { ResultModel, ResultStatement } from '../results/model.ts'
import { type MapToDraw, PeopleFigure } from '../results/opinion-map-part.tsx'
import { Attribution, headlineOf, sidesOf, Unusual } from '../results/parts.tsx'
import { StatementLine } from '../results/statement-line.tsx'

export interface ReportViewProps {
  readonly model: ResultModel
  readonly conversation: Pick<ShownConversation, 'background' | 'promise' | 'admits'>
  readonly map: MapToDraw | null
  readonly community: string
  readonly origin: string
  readonly now: Date
  readonly texts: ResultsTexts
}

const most = { common: 20, divides: 10 } as const

/** The report of a conversation, to read, print or keep: no script, no names of people. */
export function ReportView(props: ReportViewProps) {
  const { model, community, now, texts } = props
  const words = texts.report
  const isFound = model.finding.kind === 'groups' || model.finding.kind === 'one-group'
  return (
    <>
      <BackLink href={resultsPath(model.slug)} label={words.result} />
      <p class="govuk-body app-screen-only">{words.print}</p>
      <Report
        title={model.question}
        about={
          <>
            <p>{words.kind}</p>
            <p>{words.about(community, model.askedBy)}</p>
            <p>{words.made(now)}</p>
          </>
        }
        foot={model.imported && <Attribution imported={model.imported} texts={texts.result} />}
      >
        <Section title={words.short}>
          <p class="app-result__headline">{headlineOf(model, texts.result)}</p>
          {model.finding.kind === 'one-group' && <p class="govuk-body">{texts.result.whyOne[model.finding.why]}</p>}
          {model.finding.kind === 'not-enough-votes' && (
            <p class="govuk-body">{texts.result.tooFew(model.finding.have, model.finding.need)}</p>
          )}
        </Section>
        <Asked {...props} />
        <TookPart {...props} />
        {isFound && <Found {...props} />}
        <Section title={words.method.title}>
          {words.method.paragraphs.map((text) => (
            <p class="govuk-body">{text}</p>
          ))}
          {isFound && <h3 class="govuk-heading-s">{words.method.unusual}</h3>}
          {isFound && <Unusual model={model} texts={texts.result} />}
        </Section>
        <Check {...props} />
      </Report>
    </>
  )
}

const Section = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section>
    <h2 class="govuk-heading-m">{title}</h2>
    {children}
  </section>
)

function Asked({ model, conversation, texts }: ReportViewProps) {
  const words = texts.report
  return (
    <Section title={words.asked}>
      <p class="govuk-body">
        <b>{model.question}</b>
      </p>
      {conversation.background.split(/\n\s*\n/).map((paragraph) => paragraph && <p class="govuk-body">{paragraph}</p>)}
      {conversation.promise !== '' && (
        <p class="govuk-body">
          <b>{words.promise}:</b> {conversation.promise}
        </p>
      )}
    </Section>
  )
}

function TookPart({ model, conversation, texts }: ReportViewProps) {
  const words = texts.report.took
  const { people, votes, published } = model.counts
  const until = model.state === 'closed' ? model.closedAt : model.closesAt
  const from = model.state === 'not-yet-open' ? (model.opensAt ?? model.openedAt) : model.openedAt
  return (
    <Section title={words.title}>
      <p class="govuk-body">
        {votes === 0 ? words.nobody : words.counts(people, votes, published)}{' '}
        {people > 0 && votes > 0 && words.each(votes / people)} {words.period[model.state](from, until)}
      </p>
      <p class="govuk-body">
        {model.imported ? words.elsewhere : words.admits[conversation.admits]} {words.notAPoll}
      </p>
    </Section>
  )
}

function Found({ model, map, texts }: ReportViewProps) {
  const words = texts.report
  const isOne = model.finding.kind === 'one-group'
  const common = model.commonGround.slice(0, most.common)
  const divides = model.divides.slice(0, most.divides)
  const line = (each: ResultStatement) => ({ ...each, slug: model.slug, texts: texts.result })
  return (
    <>
      <Section title={words.common.title}>
        <p class="govuk-body">
          {common.length > 0 ? words.common.lead : texts.result.common[isOne ? 'noneOne' : 'none']}
        </p>
        {common.length > 0 && <AnswersKey texts={texts.result} />}
        <ol class="app-said-list">
          {common.map((each) => (
            <StatementLine
              {...line(each)}
              note={texts.result.common.floor(each.floor, isOne)}
              takes={
                <p class={`app-said__takes app-said__takes--${each.side}`}>
                  {texts.result.common[isOne ? (`${each.side}One` as const) : each.side]}
                </p>
              }
            >
              <Answers
                side={each.side}
                groups={isOne ? [] : each.groups}
                everyone={isOne ? each : undefined}
                texts={texts.result}
              />
            </StatementLine>
          ))}
        </ol>
        {model.commonGround.length > common.length && (
          <p class="govuk-body">{words.common.more(model.commonGround.length - common.length)}</p>
        )}
      </Section>
      {!isOne && (
        <Section title={words.divides.title}>
          <p class="govuk-body">{divides.length > 0 ? words.divides.lead : texts.result.divides.none}</p>
          <ol class="app-said-list">
            {divides.map((each) => (
              <StatementLine {...line(each)} note={sidesOf(each, texts.result)}>
                <Answers side="agree" groups={each.groups} texts={texts.result} />
              </StatementLine>
            ))}
          </ol>
        </Section>
      )}
      {!isOne && <ReportGroups model={model} texts={texts} />}
      {map && (
        <Section title={words.map.title}>
          <PeopleFigure model={model} map={map} texts={texts.result} isTwinOpen />
        </Section>
      )}
    </>
  )
}

function ReportGroups({ model, texts }: Pick<ReportViewProps, 'model' | 'texts'>) {
  const words = texts.result.groups
  return (
    <Section title={texts.report.groups.title}>
      <p class="govuk-body">{words.lead}</p>
      {model.groups.map((group) => (
        <section class="app-report__group">
          <h3 class="govuk-heading-s">
            {words.name(group.name)}: {words.size(group.people, group.people / Math.max(1, model.map?.people ?? 0))}
          </h3>
          <ul class="govuk-list govuk-list--bullet">
            {group.statements.map(({ number, text, side, here, elsewhere }) => (
              <li>
                <b>{words.takes[side]}:</b> {text}{' '}
                <span class="app-quiet">
                  ({texts.result.number(number)}. {words.side(side, here, elsewhere)})
                </span>
              </li>
            ))}
          </ul>
          <p class="govuk-body-s app-quiet">{words.firm(group.staysTogether)}</p>
        </section>
      ))}
      {model.inNoGroup > 0 && <p class="govuk-body">{words.nobody(model.inNoGroup)}</p>}
    </Section>
  )
}

function Check({ model, origin, texts }: ReportViewProps) {
  const { check, moderation } = texts.report
  const { published, rejected, waiting } = model.counts
  const address = `${origin}${resultsPath(model.slug)}`
  return (
    <>
      <Section title={moderation.title}>
        <p class="govuk-body">
          {texts.result.moderated(published, rejected, waiting)}{' '}
          <a class="govuk-link" href={`${origin}${moderationLogPath(model.slug)}`}>
            {moderation.log}
          </a>
        </p>
      </Section>
      <Section title={check.title}>
        <p class="govuk-body">{check.text}</p>
        <p class="app-exact app-breakable">{texts.openData.check.command}</p>
        {model.map && (
          <>
            <p class="govuk-body">{check.fingerprint(model.map.drawnAt, model.map.votes)}</p>
            <p class="app-exact app-breakable">{model.map.input}</p>
          </>
        )}
        <div class="app-report__where">
          <Square text={address} title={check.code} />
          <ul class="govuk-list">
            {[
              [address, texts.report.result],
              [`${origin}${statementsPath(model.slug)}`, texts.result.more.statements],
              [`${origin}${openDataPath(model.slug)}`, texts.openData.heading],
            ].map(([href = '', label]) => (
              <li>
                <a class="govuk-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </Section>
    </>
  )
}

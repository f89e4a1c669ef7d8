import { Details } from '#ui/details.tsx'
import { OpinionGroup } from '#ui/opinion-group.tsx'
import { looksOf } from '../../rules/group-looks.ts'
import type { ResultTexts } from '../../texts/results/en/result.ts'
import { moderationLogPath, openDataPath, reportPath, statementsPath, takePartPath } from '../addresses.ts'
import { Answers, AnswersKey } from './answers.tsx'
import type {
  CommonStatement,
  DividingStatement,
  GroupModel,
  ResultModel,
  ResultStatement,
  TellingStatement,
} from './model.ts'
import type { Shown } from './pick-shown.ts'
import { StatementLine } from './statement-line.tsx'

interface PartProps {
  readonly model: ResultModel
  readonly texts: ResultTexts
}

/** What was found, in a sentence or two. */
export function headlineOf({ finding, commonGround, groups }: ResultModel, texts: ResultTexts): string {
  switch (finding.kind) {
    case 'nothing-yet':
      return texts.nobody
    case 'gathering':
      return texts.headline.gathering
    case 'not-enough-votes':
      return texts.headline.tooFew(finding.missing)
    case 'one-group':
      return texts.headline.oneGroup(commonGround.length)
    case 'groups':
      return texts.headline.groups(groups.length, commonGround.length)
  }
}

interface CommonGroundProps extends PartProps {
  readonly shown: readonly Shown<CommonStatement>[]
  readonly isOne: boolean
}

export function CommonGround({ model, shown, isOne, texts }: CommonGroundProps) {
  const words = texts.common
  return (
    <section class="app-result__part app-result__part--common">
      <h2 class="govuk-heading-l app-flush">{words.title}</h2>
      <p class="govuk-body">{isOne ? words.leadOne : words.lead(model.groups.length)}</p>
      {shown.length === 0 ? (
        <p class="govuk-body">{isOne ? words.noneOne : words.none}</p>
      ) : (
        <AnswersKey texts={texts} />
      )}
      <ol class="app-said-list">
        {shown.map((each) => (
          <StatementLine
            {...each}
            slug={model.slug}
            texts={texts}
            isTarget={each.isFirst}
            takes={side(each, words, isOne)}
            note={words.floor(each.floor, isOne)}
          >
            <Answers
              side={each.side}
              groups={isOne ? [] : each.groups}
              everyone={isOne ? each : undefined}
              texts={texts}
            />
          </StatementLine>
        ))}
      </ol>
      {model.commonGround.length > shown.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${statementsPath(model.slug)}?sort=common`}>
            {words.more(model.commonGround.length)}
          </a>
        </p>
      )}
      {shown.length > 0 && !model.imported && (
        <p class="govuk-body app-screen-only">
          <a class="govuk-link" href={proposalFrom(shown.map(({ id }) => id))}>
            {words.propose}
          </a>
        </p>
      )}
    </section>
  )
}

/** The form for a proposal that grew from these statements; whoever makes it can leave some out. */
const proposalFrom = (ids: readonly string[]) => `/proposals/new?from=${ids.slice(0, 10).join(',')}`

const side = (each: CommonStatement, words: ResultTexts['common'], isOne: boolean) => (
  <p class={`app-said__takes app-said__takes--${each.side}`}>
    {words[isOne ? (`${each.side}One` as const) : each.side]}
  </p>
)

export function Divides({ model, shown, texts }: PartProps & { readonly shown: readonly Shown<DividingStatement>[] }) {
  const words = texts.divides
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-l app-flush">{words.title}</h2>
      <p class="govuk-body">{shown.length === 0 ? words.none : words.lead}</p>
      <ol class="app-said-list">
        {shown.map((each) => (
          <StatementLine {...each} slug={model.slug} texts={texts} isTarget={each.isFirst} note={sidesOf(each, texts)}>
            <Answers side="agree" groups={each.groups} texts={texts} />
          </StatementLine>
        ))}
      </ol>
      {model.divides.length > shown.length && (
        <p class="govuk-body">
          <a class="govuk-link" href={`${statementsPath(model.slug)}?sort=divides`}>
            {words.more}
          </a>
        </p>
      )}
    </section>
  )
}

/** Which groups take which side, in a sentence. */
export function sidesOf({ sides }: DividingStatement, texts: ResultTexts): string {
  const on = (wanted: string) => sides.filter(({ side }) => side === wanted).map(({ group }) => group)
  return texts.divides.sides(on('agree'), on('disagree'), on('split'))
}

/** Where everybody is one group: what is split down the middle. */
export function Contested({ model, shown, texts }: PartProps & { readonly shown: readonly Shown<ResultStatement>[] }) {
  const words = texts.divides
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-l app-flush">{words.titleOne}</h2>
      <p class="govuk-body">{shown.length === 0 ? words.noneOne : words.leadOne}</p>
      <ol class="app-said-list">
        {shown.map((each) => (
          <StatementLine {...each} slug={model.slug} texts={texts} isTarget={each.isFirst}>
            <Answers side="agree" groups={[]} everyone={each} texts={texts} />
          </StatementLine>
        ))}
      </ol>
    </section>
  )
}

interface GroupsProps extends PartProps {
  readonly groups: readonly (Omit<GroupModel, 'statements'> & {
    readonly statements: readonly Shown<TellingStatement>[]
  })[]
}

export function Groups({ model, groups, texts }: GroupsProps) {
  const words = texts.groups
  const looks = looksOf(groups.map(({ name }) => name))
  const voted = model.map?.people ?? 0
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-l app-flush">{words.title}</h2>
      <p class="govuk-body">{words.lead}</p>
      <div class="app-camps">
        {groups.map((group) => (
          <section class="app-camp">
            <h3 class="app-camp__name">
              <OpinionGroup letter={group.name} look={looks.get(group.name)} text={words.name(group.name)} />
            </h3>
            <p class="app-camp__size">{words.size(group.people, group.people / Math.max(1, voted))}</p>
            {group.statements.length === 0 && <p class="govuk-body">{words.noneTelling}</p>}
            <ol class="app-said-list app-said-list--close">
              {group.statements.map((each) => (
                <StatementLine
                  {...each}
                  slug={model.slug}
                  texts={texts}
                  isTarget={each.isFirst}
                  takes={<p class={`app-said__takes app-said__takes--${each.side}`}>{words.takes[each.side]}</p>}
                  note={words.side(each.side, each.here, each.elsewhere)}
                />
              ))}
            </ol>
            <p class="app-camp__firm">{words.firm(group.staysTogether)}</p>
          </section>
        ))}
      </div>
      {model.inNoGroup > 0 && <p class="govuk-body app-quiet">{words.nobody(model.inNoGroup)}</p>}
    </section>
  )
}

export function Sure({ model, texts }: PartProps) {
  const { paragraphs, title } = texts.sure
  return (
    <section class="app-result__part">
      <Details summary={title}>
        {paragraphs.map((text) => (
          <p class="govuk-body">{text}</p>
        ))}
      </Details>
      <Unusual model={model} texts={texts} />
    </section>
  )
}

/** Unusual patterns of voting, as numbers and explained. */
export function Unusual({ model, texts }: PartProps) {
  const words = texts.sure.unusual
  const kinds = Object.entries(model.unusual).filter(([, n]) => n > 0)
  const all = kinds.reduce((sum, [, n]) => sum + n, 0)
  if (all === 0) return <p class="govuk-body app-quiet">{words.none}</p>
  return (
    <>
      <p class="govuk-body">{words.lead(all)}</p>
      <ul class="govuk-list govuk-list--bullet">
        {kinds.map(([kind, n]) => (
          <li>{words.kinds[kind as keyof typeof words.kinds]?.(n) ?? kind}</li>
        ))}
      </ul>
      <p class="govuk-body">{words.after}</p>
    </>
  )
}

export function LookCloser({ model, texts }: PartProps) {
  const { more } = texts
  const { published, rejected, waiting } = model.counts
  return (
    <section class="app-result__part app-screen-only">
      <h2 class="govuk-heading-m">{more.title}</h2>
      <p class="govuk-body">{texts.moderated(published, rejected, waiting)}</p>
      <ul class="govuk-list app-look-closer">
        {[
          [statementsPath(model.slug), more.statements],
          [reportPath(model.slug), more.report],
          [moderationLogPath(model.slug), more.log],
          [openDataPath(model.slug), more.data],
          [takePartPath(model.slug), more.background],
        ].map(([href = '', label]) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {model.imported && <Attribution imported={model.imported} texts={texts} />}
    </section>
  )
}

interface AttributionProps {
  readonly imported: NonNullable<ResultModel['imported']>
  readonly texts: ResultTexts
}

/** Where an imported conversation comes from, in full. */
export const Attribution = ({ imported, texts }: AttributionProps) => (
  <section class="app-attribution">
    <h2 class="govuk-heading-s">{texts.imported.source}</h2>
    <p class="govuk-body-s app-breakable">{imported.source}</p>
    {imported.licence && (
      <>
        <h2 class="govuk-heading-s">{texts.imported.licence}</h2>
        <p class="govuk-body-s app-breakable">{imported.licence}</p>
      </>
    )}
  </section>
)

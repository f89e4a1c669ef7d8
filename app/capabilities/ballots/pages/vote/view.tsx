import { Countdown } from '#ui/countdown.tsx'
import { Details } from '#ui/details.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import { ballotPath, mayIVotePath } from '../addresses.ts'
import { CodesHere } from '../code/codes-here.tsx'
import { comparePath, secrecyPath, votePath } from '../vote-addresses.ts'
import { NoPaper } from './no-paper.tsx'
import { OptionCard } from './option-card.tsx'
import { PaperFields } from './paper-fields.tsx'
import type { PaperModel } from './present.ts'
import type { FormProblem } from './read-form.ts'
import { ReviewPart } from './review-part.tsx'
import { ScriptParts } from './script-parts.tsx'
import { TotalBar } from './total-bar.tsx'
import { problemText, wordsOf } from './words.ts'

export interface VoteViewProps {
  readonly model: PaperModel
  readonly texts: VoteTexts
  readonly codeTexts: PaperTexts['code']
  readonly choices?: Choices | null
  readonly problems?: readonly FormProblem[]
  /** Why it was not taken. */
  readonly refused?: string | undefined
  /** Shows what was chosen to be read once more, instead of the paper. */
  readonly isReview?: boolean
}

export function VoteView(props: VoteViewProps) {
  const { model, texts, problems = [], refused, isReview } = props
  const words = wordsOf(model, texts)
  const errors = [
    ...problems.map((problem) => ({ name: firstField(model), message: problemText(words, problem) })),
    ...(refused ? [{ name: '', message: refused }] : []),
  ]
  return (
    <div
      class="app-paper"
      data-paper={model.stage.kind === 'vote' ? (model.stage.given ?? 'none') : undefined}
      data-voter={model.voterTag}
      data-words={JSON.stringify({ terms: model.terms, titles: words.titles, slug: model.slug })}
    >
      <ErrorSummary title={texts.paper.errors.title} errors={errors} />
      <Head model={model} texts={texts} />
      <CodesHere model={model} texts={props.codeTexts} />
      {model.stage.kind === 'vote' && <ScriptParts texts={texts} slug={model.slug} />}
      {isReview && props.choices ? (
        <ReviewPart model={model} texts={texts} choices={props.choices} />
      ) : (
        <Paper {...props} />
      )}
      <p class="govuk-body app-paper__more">
        {model.terms.type !== 'yes-no' && model.options.length > 1 && (
          <a class="govuk-link" href={comparePath(model.slug)} target="_blank" rel="noopener">
            {texts.paper.compare}
          </a>
        )}
        {model.reminds && (
          <a class="govuk-link" href={mayIVotePath(model.slug)} target="_blank" rel="noopener">
            {texts.paper.remind}
          </a>
        )}
        <a class="govuk-link" href={secrecyPath(model.slug)}>
          {texts.paper.secrecy}
        </a>
        <a class="govuk-link" href={ballotPath(model.slug)}>
          {texts.paper.about}
        </a>
      </p>
    </div>
  )
}

const firstField = ({ terms, options }: PaperModel): string => {
  const [first] = options
  if (terms.type === 'yes-no') return 'answer'
  const isMarked = ['choose-one', 'approval', 'knapsack'].includes(terms.type)
  return first ? `${isMarked ? 'chosen' : 'value'}-${first.number}` : ''
}

const Head = ({ model, texts: { paper } }: Pick<VoteViewProps, 'model' | 'texts'>) => (
  <>
    <p class="app-kicker">{paper.kicker(model.askedBy)}</p>
    <h1 class="govuk-heading-l">{model.question}</h1>
    <Countdown text={model.when.text} datetime={model.when.on} state={model.when.state} />
    {(model.background.length > 0 || model.promise) && (
      <Details summary={paper.background}>
        {model.background.map((paragraph) => (
          <p class="govuk-body">{paragraph}</p>
        ))}
        {model.promise && (
          <>
            <h2 class="govuk-heading-s">{paper.promise}</h2>
            <p class="govuk-body">{model.promise}</p>
          </>
        )}
      </Details>
    )}
  </>
)

function Paper({ model, texts, choices = null }: VoteViewProps) {
  const { paper } = texts
  const { stage } = model
  if (stage.kind !== 'vote')
    return (
      <>
        <NoPaper stage={stage} slug={model.slug} texts={texts} />
        {model.options.length > 0 && <ReadOnly model={model} texts={texts} />}
      </>
    )
  return (
    <form method="post" action={votePath(model.slug)} novalidate data-form class="app-paper__form">
      {stage.given === 'server' && <InsetText>{texts.stages.votedByServer}</InsetText>}
      {model.terms.type !== 'yes-no' && (
        <>
          <h2 class="govuk-heading-m">{model.task}</h2>
          {model.options.length > 1 && <p class="govuk-body-s app-quiet">{paper.drawn}</p>}
        </>
      )}
      <noscript>
        <InsetText>
          <strong>{paper.byServer.title}.</strong> {paper.byServer.text} {stage.given === null && paper.byServer.switch}
        </InsetText>
      </noscript>
      <PaperFields model={model} texts={paper} choices={choices} />
      <TotalBar model={model} texts={texts} choices={choices} />
    </form>
  )
}

/** The options to be read, where there is nothing to mark. */
const ReadOnly = ({ model, texts }: Pick<VoteViewProps, 'model' | 'texts'>) => (
  <>
    <h2 class="govuk-heading-m">{texts.paper.readOptions}</h2>
    <ul class="app-options" data-options>
      {model.options.map((option) => (
        <OptionCard option={option} texts={texts.paper} />
      ))}
    </ul>
  </>
)

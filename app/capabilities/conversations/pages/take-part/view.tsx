import { WarningText } from '#ui/warning-text.tsx'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { aboutYouPath, addStatementPath, minePath, resultsPath } from '../addresses.ts'
import { VoteCard } from './card.tsx'
import { Background, Head } from './head.tsx'
import type { TakePartModel } from './present.ts'
import { WayIn } from './way-in.tsx'

/** After so many answers the optional questions are pointed to. */
const answersBeforeAsking = 5

interface TakePartViewProps {
  readonly model: TakePartModel
  readonly texts: TakePartTexts
  /** Why an answer was not counted. */
  readonly problem?: string | undefined
  readonly from?: 'mine' | undefined
}

export function TakePartView({ model, texts, problem, from }: TakePartViewProps) {
  const isLeadBelow = model.stage === 'vote'
  const isShort = isLeadBelow && model.answered > 0
  return (
    <div class="app-take-part">
      {problem && (
        <div role="alert">
          <WarningText>{problem}</WarningText>
        </div>
      )}
      <Head head={model.head} texts={texts} isShort={isShort} isLeadBelow={isLeadBelow} />
      {!isShort && <Background head={model.head} texts={texts} isLeadBelow={isLeadBelow} />}
      <VoteCard model={model} texts={texts} from={from} />
      <WayIn model={model} texts={texts} />
      <NextSteps model={model} texts={texts} />
      {isShort && <Background head={model.head} texts={texts} isLeadBelow />}
    </div>
  )
}

/** Where one can go from here; where one stands comes first once there is something to see. */
function NextSteps({ model, texts: { next } }: TakePartViewProps) {
  const { slug, isPreview } = model.head
  if (isPreview || model.stage === 'not-yet-open') return null
  const isOpen = model.stage !== 'closed'
  const isIn = model.stage === 'vote' || model.stage === 'all-answered' || model.stage === 'nothing-yet'
  return (
    <nav aria-labelledby="next-title">
      <h2 id="next-title" class="govuk-heading-s">
        {next.title}
      </h2>
      <ul class="govuk-list app-take-part__next">
        <Step href={minePath(slug)} label={next.mine} hint={next.mineHint} from={1} answered={model.answered} />
        {isIn && <Step href={addStatementPath(slug)} label={next.add} hint={next.addHint} />}
        <Step href={resultsPath(slug)} label={isOpen ? next.results : next.result} />
        {isIn && model.asksAbout && (
          <Step
            href={aboutYouPath(slug)}
            label={next.about}
            hint={next.aboutHint}
            from={answersBeforeAsking}
            answered={model.answered}
          />
        )}
      </ul>
    </nav>
  )
}

interface StepProps {
  readonly href: string
  readonly label: string
  readonly hint?: string
  /** Shown once somebody has given so many answers. */
  readonly from?: number
  readonly answered?: number
}

const Step = ({ href, label, hint, from, answered = 0 }: StepProps) => (
  <li data-from={from} hidden={from !== undefined && answered < from}>
    <a class="govuk-link" href={href}>
      {label}
    </a>
    {hint && <span class="app-quiet"> {hint}</span>}
  </li>
)

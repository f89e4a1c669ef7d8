import type { OwnPart } from '../../reads/own-part.ts'
import { closingDay } from '../../rules/closing-day.ts'
import { shortenBackground } from '../../rules/shorten-background.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import type { Source, Stance, StatementId } from '../../vocabulary.ts'
import type { Shown } from './draw-next.ts'
import type { GatheredTurn } from './gather.ts'
import { progressOf, type Stage } from './stage.ts'

export interface HeadModel {
  readonly slug: string
  readonly question: string
  readonly askedBy: string
  readonly promise: string
  readonly lead: string
  readonly rest: readonly string[]
  readonly sources: readonly Source[]
  readonly people: number
  readonly closes: { readonly text: string; readonly on: string; readonly state: 'open' | 'soon' | 'over' } | null
  readonly admits: 'link' | 'confirmed' | 'resident'
  readonly isPreview: boolean
}

export interface TakePartModel {
  readonly head: HeadModel
  readonly stage: Exclude<Stage['kind'], 'not-yet-open'> | 'not-yet-open'
  readonly opensAt: Date | null
  /** The statement to answer now, first; then those that come after it. */
  readonly statements: readonly Shown[]
  readonly answered: number
  readonly total: number
  /** The answer given last, to be changed where a thumb slipped. */
  readonly last: { readonly statement: StatementId; readonly text: string; readonly stance: Stance } | null
  /** What a newcomer's form sends along. */
  readonly ticket: string | null
  readonly isSignedIn: boolean
  /** Whether there are questions about the person to point to. */
  readonly asksAbout: boolean
}

export function presentTakePart(gathered: GatheredTurn, texts: TakePartTexts): TakePartModel {
  const { part, kept, stage, asking, shown } = gathered
  const { answered, total } = progressOf(part, kept)
  const last = part.own?.answers.findLast(({ statement }) => kept.byId.has(statement))
  return {
    head: presentHead(part, { people: kept.people, isPreview: gathered.isPreview }, texts),
    stage: stage.kind,
    opensAt: stage.kind === 'not-yet-open' ? stage.opensAt : null,
    statements: shown,
    answered,
    total,
    last: last ? { statement: last.statement, stance: last.stance, text: kept.byId.get(last.statement)!.text } : null,
    ticket: asking.ticket,
    isSignedIn: asking.actor.person !== null,
    asksAbout: hasQuestionsLeft(gathered),
  }
}

const hasQuestionsLeft = ({ part: { conversation, own } }: GatheredTurn) =>
  (conversation.asksAge && !own?.ageBand) || (conversation.asksPlace && !own?.placeCode)

type HeadOf = Pick<
  OwnPart['conversation'],
  'slug' | 'question' | 'askedBy' | 'promise' | 'sources' | 'admits' | 'background' | 'closesAt'
> & { readonly closedAt: Date | null }

/** What is asked, by whom, until when; also for the preview of a draft. */
export function presentHead(
  part: { readonly conversation: HeadOf; readonly at: Date },
  { people, isPreview }: Pick<HeadModel, 'people' | 'isPreview'>,
  texts: TakePartTexts,
): HeadModel {
  const { slug, question, askedBy, promise, sources, admits, background } = part.conversation
  const closes = closesOf(part, texts)
  return {
    slug,
    question,
    askedBy,
    promise,
    ...shortenBackground(background),
    sources,
    people,
    closes,
    admits,
    isPreview,
  }
}

function closesOf(
  { conversation, at }: { readonly conversation: HeadOf; readonly at: Date },
  texts: TakePartTexts,
): HeadModel['closes'] {
  const over = conversation.closedAt ?? conversation.closesAt
  if (!over) return null
  if (over <= at)
    return { text: texts.closedOn(texts.fullDay(over)), on: over.toISOString().slice(0, 10), state: 'over' }
  const { on, daysLeft, time } = closingDay(over, at)
  const date = texts.day(new Date(`${on}T12:00:00Z`))
  return { text: texts.closes(daysLeft, date, time), on, state: daysLeft <= 2 ? 'soon' : 'open' }
}

import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Radios } from '#ui/radios.tsx'
import type { Round, RoundLine } from '../../reads/find-round.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { blanks, finalAnswers } from '../../vocabulary.ts'
import { queuePath, replyPath, roundPath, takeOutPath } from '../addresses.ts'

export interface DraftViewProps {
  readonly round: Round
  readonly lines: readonly RoundLine[]
  readonly next: string | null
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function DraftView({ round, lines, next, errors, typed, texts }: DraftViewProps) {
  const words = texts.rounds
  return (
    <>
      <BackLink href={queuePath} label={words.queue} />
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{words.title(round.chosen)}</h1>
      {round.chosen === 0 ? (
        <EmptyState title={words.noneLeft}>
          <p class="govuk-body">{words.noneLeftNext}</p>
        </EmptyState>
      ) : (
        <>
          <AnswerForm round={round} errors={errors} typed={typed} texts={texts} />
          {lines.length > 0 && <Chosen round={round} lines={lines} next={next} texts={texts} />}
        </>
      )}
    </>
  )
}

const AnswerForm = ({ round, errors, typed, texts }: Pick<DraftViewProps, 'round' | 'errors' | 'typed' | 'texts'>) => {
  const words = texts.rounds
  return (
    <form method="post" action={roundPath(round.round_id)} novalidate data-keep-text>
      <Radios
        name="answer"
        legend={texts.answering.legend}
        legendSize="m"
        items={finalAnswers.map((value) => ({
          value,
          label: texts.answerNames[value],
          hint: texts.answering.hints[value],
        }))}
        value={round.answer ?? undefined}
        errors={errors}
        typed={typed}
      />
      <CharacterCount
        name="words"
        label={words.words}
        labelSize="m"
        hint={
          <>
            {words.wordsHint}
            {blanks.map((name) => (
              <>
                <br />
                <span class="app-exact">{`{${name}}`}</span> {words.blanks[name]}
              </>
            ))}
          </>
        }
        maxlength={4_000}
        threshold={75}
        rows={8}
        value={round.words}
        errors={errors}
        typed={typed}
      />
      <Button preventDoubleClick>{words.preview}</Button>
    </form>
  )
}

const Chosen = ({ round, lines, next, texts }: Pick<DraftViewProps, 'round' | 'lines' | 'next' | 'texts'>) => {
  const words = texts.rounds
  return (
    <section aria-labelledby="chosen">
      <h2 class="govuk-heading-m" id="chosen">
        {words.chosen}
      </h2>
      <form method="post" action={takeOutPath(round.round_id)}>
        <ul class="app-queue">
          {lines.map((line) => (
            <li class="app-queue__line">
              <div class="govuk-checkboxes govuk-checkboxes--small app-queue__choice">
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    id={`item-${line.itemId}`}
                    name="item"
                    type="checkbox"
                    value={line.itemId}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={`item-${line.itemId}`}>
                    <span class="govuk-visually-hidden">{words.takeOutOne(line.title)}</span>
                  </label>
                </div>
              </div>
              <div class="app-queue__words">
                <a class="govuk-link app-record__words" href={replyPath(line.itemId)}>
                  {line.title || texts.item.untitled(texts.kindName(line.kind))}
                </a>
                {line.words && <p class="app-record__note app-flush app-lines">{shortened(line.words)}</p>}
              </div>
            </li>
          ))}
        </ul>
        <Button kind="secondary" preventDoubleClick>
          {words.takeOut}
        </Button>
      </form>
      {next && <Pagination next={{ href: roundPath(round.round_id, next), text: words.more }} />}
    </section>
  )
}

const mostCharacters = 200
const shortened = (text: string) => (text.length > mostCharacters ? `${text.slice(0, mostCharacters)} …` : text)

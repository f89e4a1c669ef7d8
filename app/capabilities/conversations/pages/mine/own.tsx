import { Details } from '#ui/details.tsx'
import { Tag } from '#ui/tag.tsx'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { addStatementPath, takePartPath } from '../addresses.ts'
import type { MineModel, MineStatement } from './present.ts'

interface OwnProps {
  readonly model: MineModel
  readonly texts: TakePartTexts
  readonly reasons: FacilitateTexts['reasons']
}

/** What one said, and what became of each. */
export const OwnStatements = ({ model, texts, reasons }: OwnProps) => (
  <section id="said">
    <h2 class="govuk-heading-m">{texts.mine.statements.title}</h2>
    {model.statements.length === 0 && <p class="govuk-body">{texts.mine.statements.none}</p>}
    <ul class="govuk-list app-take-part__lines">
      {model.statements.map((statement) => (
        <li class="app-take-part__said">
          <p class="app-take-part__quote">{statement.text}</p>
          <Became statement={statement} model={model} texts={texts} reasons={reasons} />
          <p class="govuk-body-s app-quiet app-flush">
            {texts.mine.statements.sentOn(texts.fullDay(statement.madeAt))}
          </p>
        </li>
      ))}
    </ul>
    {model.isOpen && (
      <p class="govuk-body">
        <a class="govuk-link" href={addStatementPath(model.slug)}>
          {texts.mine.statements.say}
        </a>
      </p>
    )}
  </section>
)

function Became({ statement, model, texts, reasons }: OwnProps & { readonly statement: MineStatement }) {
  const words = texts.mine.statements
  switch (statement.state) {
    case 'waiting':
      return (
        <>
          <Tag colour="yellow">{words.waiting}</Tag>
          <p class="govuk-body-s app-flush">{waitingText(statement, model, texts)}</p>
        </>
      )
    case 'published':
      return (
        <>
          <Tag colour="green">{words.published}</Tag>
          <p class="govuk-body-s app-flush">
            {words.publishedText(statement.agree, statement.disagree, statement.pass)}
          </p>
        </>
      )
    case 'rejected':
      return (
        <>
          <Tag colour="grey">{words.rejected}</Tag>
          {statement.reason && (
            <p class="govuk-body-s app-flush">{words.rejectedText(reasons[statement.reason].label)}</p>
          )}
          {statement.reasonText && <p class="govuk-body-s app-flush">{statement.reasonText}</p>}
          <p class="govuk-body-s app-flush">{words.object}</p>
        </>
      )
  }
}

function waitingText({ lookedAtBy, isLate }: MineStatement, { isOpen }: MineModel, texts: TakePartTexts): string {
  const words = texts.mine.statements
  if (!isOpen) return words.waitingClosed
  return isLate ? words.waitingLate(texts.moment(lookedAtBy)) : words.waitingText(texts.moment(lookedAtBy))
}

/** Every answer one gave, each to be changed while the conversation is open. */
export function OwnAnswers({ model, texts }: Omit<OwnProps, 'reasons'>) {
  const words = texts.mine.votes
  return (
    <section id="answers">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{words.count(model.answers.length)}</p>
      {model.answers.length > 0 && (
        <Details summary={words.summary(model.answers.length)} open={model.answers.length <= 5}>
          <ul class="govuk-list app-take-part__lines">
            {model.answers.map(({ id, text, stance }) => (
              <li>
                {text ?? words.goneText}
                <br />
                <strong>{texts.votes[stance]}</strong>{' '}
                {text && model.isOpen && (
                  <a class="govuk-link" href={`${takePartPath(model.slug)}?statement=${id}&from=mine`}>
                    {words.change}
                    <span class="govuk-visually-hidden"> {words.what(text)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  )
}

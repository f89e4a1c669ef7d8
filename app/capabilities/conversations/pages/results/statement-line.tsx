import type { ComponentChildren } from 'preact'
import type { ResultTexts } from '../../texts/results/en/result.ts'
import { statementPath } from '../addresses.ts'
import { anchorOf } from './pick-shown.ts'

interface StatementLineProps {
  readonly slug: string
  readonly number: number
  readonly text: string
  readonly texts: ResultTexts
  /** Whether links to its number lead here. */
  readonly isTarget?: boolean | undefined
  /** Before the words: which side a group takes. */
  readonly takes?: ComponentChildren
  /** After it, in one line with its number. */
  readonly note?: ComponentChildren
  readonly children?: ComponentChildren
}

/** A statement in a list, with what is said about it. Its number leads to its own page. */
export const StatementLine = ({ slug, number, text, texts, isTarget, takes, note, children }: StatementLineProps) => (
  <li class="app-said" id={isTarget ? anchorOf(number) : undefined}>
    {takes}
    <p class="app-said__text">{text}</p>
    {children}
    <p class="app-said__note">
      {note && <span>{note}</span>}{' '}
      <a class="govuk-link govuk-link--no-visited-state" href={statementPath(slug, number)}>
        {texts.number(number)}
        <span class="govuk-visually-hidden">: {texts.statementLink(number)}</span>
      </a>
    </p>
  </li>
)

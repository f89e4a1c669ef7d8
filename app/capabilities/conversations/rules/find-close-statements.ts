import { likeness } from './look-alikes.ts'

/** Less alike than what a moderator sees as one: here a wrong guess costs a glance. */
const closeFrom = 0.34
const mostShown = 3

/** The statements that say nearly what somebody wrote, the closest first, at most three; of equals the earlier given. */
export function findCloseStatements<Statement extends { readonly text: string }>(
  text: string,
  statements: readonly Statement[],
): readonly Statement[] {
  return statements
    .map((statement, place) => ({ statement, place, close: likeness(text, statement.text) }))
    .filter(({ close }) => close >= closeFrom)
    .sort((a, b) => b.close - a.close || a.place - b.place)
    .slice(0, mostShown)
    .map(({ statement }) => statement)
}

import { number } from '#ui/texts/english.ts'

/** Typing in sheets. */
export const typing = {
  title: (batch: number) => `Type in sheets: batch ${batch}`,
  back: 'Codes, paper and help',
  lead: 'Type what the sheet says, not what you think was meant. Another person types the same sheet apart from you. Where you two differ, a third decides.',
  sheet: 'Number of the sheet',
  sheetHint: (most: number) => `As you wrote it on: 1 to ${number(most)}.`,
  options: 'What is marked on it',
  invalid: 'This sheet cannot be counted',
  invalidHint:
    'It cannot be read, breaks the rules of the ballot, or says who filled it in. Nothing else is typed then. An empty sheet is no such sheet: leave all empty.',
  button: 'Save and go on',
  saved: {
    once: (sheet: number) => `Sheet ${sheet} is saved. Another person must type it now.`,
    differs: (sheet: number) => `Sheet ${sheet} is saved. You two read it differently, so a third person decides.`,
    settled: (sheet: number) => `Sheet ${sheet} is settled.`,
  } as Record<string, (sheet: number) => string>,
  left: (mine: number, total: number) => `You have typed ${number(mine)} of ${number(total)}.`,
  differing: (sheets: readonly number[]) => `A third person must decide about: ${sheets.join(', ')}.`,
  allDone: 'There is nothing left for you here: each sheet was typed by you, or is settled.',
  allDoneNext: 'If some are not settled yet, another person must type them.',
  notCounted: 'The sheets of this batch have not been counted yet.',
  count: 'Count them first',
}

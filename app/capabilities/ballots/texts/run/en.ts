import { ballot, list } from './en/ballot.ts'
import { dates } from './en/dates.ts'
import { letters } from './en/letters.ts'
import { manage } from './en/manage.ts'
import { papers } from './en/papers.ts'
import { mayI, roll, whyNot } from './en/roll.ts'
import { rules } from './en/rules.ts'

/** Everything about making and running a ballot, and about a ballot as everyone sees it. */
export const runEn = { ballot, dates, letters, list, manage, mayI, papers, roll, rules, whyNot }

export type RunTexts = typeof runEn

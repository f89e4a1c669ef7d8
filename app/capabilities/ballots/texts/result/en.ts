import { afterwards } from './en/afterwards.ts'
import { format } from './en/format.ts'
import { importing } from './en/import.ts'
import { letters } from './en/letters.ts'
import { lots } from './en/lots.ts'
import { page } from './en/page.ts'
import { record } from './en/record.ts'
import { rules } from './en/rules.ts'
import { single } from './en/single.ts'
import { threads } from './en/threads.ts'
import { why } from './en/why.ts'
import { working } from './en/working.ts'

/** What people read from the close of a ballot on: its result, why, and how to check it. */
export const en = { page, why, rules, single, working, lots, letters, importing, record, format, afterwards, threads }

export type BallotResultTexts = typeof en

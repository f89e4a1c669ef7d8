import { booths } from './en/booths.ts'
import { code } from './en/code.ts'
import { codes } from './en/codes.ts'
import { help } from './en/help.ts'
import { overview } from './en/overview.ts'
import { poster } from './en/poster.ts'
import { refusals } from './en/refusals.ts'
import { sheet } from './en/sheet.ts'
import { typing } from './en/typing.ts'

/** Everything that is read about votes on paper: by those who run them, on what is printed, and with a printed code. */
export const paperEn = { booths, code, codes, help, overview, poster, refusals, sheet, typing }

export type PaperTexts = typeof paperEn

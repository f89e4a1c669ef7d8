import type { House } from '#platform/house.ts'
import { type Letter, sendMail } from '#platform/mail/mail.ts'

/** Letters that were queued, oldest first, whether or not anyone sends them. */
export async function lettersTo(house: House, email?: string): Promise<readonly Letter[]> {
  const text = `SELECT data->'letter' AS letter FROM jobs.job WHERE name = $1 ORDER BY created_on, id`
  const rows = (await house.database.pool.query<{ letter: Letter }>(text, [sendMail])).rows
  return rows.map((row) => row.letter).filter((letter) => email === undefined || letter.to === email)
}

export const codeIn = (letter: Letter): string => /^ {4}(\d{6})$/m.exec(letter.text)![1]!

/** The path of the one link of our own in a letter. */
export const pathIn = (letter: Letter, under: string): string => {
  const link = letter.text.split(/\s/).find((word) => word.includes(under))!
  return new URL(link).pathname
}

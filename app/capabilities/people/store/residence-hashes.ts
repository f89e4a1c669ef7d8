import type { Secrets } from '#platform/secrets.ts'
import type { Resident } from '../rules/read-residents.ts'

/** A residence code, as it was printed without its dashes. */
export const hashOfResidenceCode = (secrets: Secrets, code: string): Buffer => secrets.keyedHash('residence code', code)

export const hashOfAddress = (secrets: Secrets, folded: string): Buffer =>
  secrets.keyedHash('residence address', folded)

/** What is kept of one line of a list of residents. */
export const keysOfResident = (secrets: Secrets, resident: Omit<Resident, 'line'>) => ({
  nameKey: resident.nameText === null ? null : secrets.keyedHash('register name', resident.nameText),
  emailKey: resident.emailText === null ? null : secrets.keyedHash('register email', resident.emailText),
})

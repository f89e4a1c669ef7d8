/** How long things of signing in live. */
export const sessionLife = {
  idleDays: 14,
  wholeDays: 90,
  /** Credentials, address, export and erasure ask for a sign-in not older than this. */
  freshMinutes: 30,
  mailedProofMinutes: 15,
  ceremonyMinutes: 10,
  /** A code in a letter. */
  residenceLetterDays: 60,
  /** An invitation to an organisation. */
  invitationDays: 14,
} as const

export const triesOf = {
  /** Of one mailed code. */
  code: 10,
  /** Of all codes mailed to one address in a day: the link in the mail still works after that. */
  codesOfAddressADay: 30,
  /** Letters to one address in an hour. */
  mailAnHour: 6,
  /** Passwords, authenticator codes and recovery codes of one account in 15 minutes. */
  passwordsAQuarter: 10,
  secondFactorsAQuarter: 10,
  /** Residence codes, or claims on the register, of one person in a day. */
  residenceADay: 10,
  /** Invitations that one person sends in a day. */
  invitationsADay: 50,
  /** Organisations that one person is a keeper of. */
  organisationsKept: 20,
} as const

export interface SessionFacts {
  readonly createdAt: Date
  readonly secondFactorAt: Date | null
}

/**
 * Whether somebody may change how they sign in, take their data away or erase it: they signed in within the last half
 * hour, and showed their second factor if they have one. A session left open on a shared computer is not enough.
 */
export function isFresh(session: SessionFacts, hasSecondFactor: boolean, now: Date): boolean {
  const age = now.getTime() - session.createdAt.getTime()
  return age <= sessionLife.freshMinutes * 60_000 && (!hasSecondFactor || session.secondFactorAt !== null)
}

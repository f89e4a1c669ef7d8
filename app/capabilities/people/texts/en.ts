import { account } from './en/account.ts'
import { letters } from './en/letters.ts'
import { organisations } from './en/organisations.ts'
import { providers } from './en/providers.ts'
import { residence } from './en/residence.ts'
import { residents } from './en/residents.ts'
import { roles } from './en/roles.ts'
import { running } from './en/running.ts'
import { signIn } from './en/sign-in.ts'

/** Everything a person reads of people. */
export const en = { signIn, account, organisations, providers, residence, residents, roles, running, letters }

export type PeopleTexts = typeof en

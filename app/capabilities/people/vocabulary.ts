import type { Role } from '#platform/acts/actor.ts'
import type { Id } from '#platform/ids.ts'

/** Types and constants of people that others may name. */
export type OrganisationId = Id<'organisation'>
export type AppealId = Id<'appeal'>
export type RoleId = Id<'role'>
export type InterestId = Id<'interest'>
export type ProviderId = Id<'provider'>
export type InvitationId = Id<'invitation'>
export type RegisterUploadId = Id<'register-upload'>

export const roles = ['facilitator', 'officer', 'councillor', 'administrator'] as const satisfies readonly Role[]

/** Roles that signing in through a council may give. Never administrator. */
export const councilRoles = ['facilitator', 'officer', 'councillor'] as const satisfies readonly Role[]
export type CouncilRole = (typeof councilRoles)[number]

/** How somebody came to be known as a resident. */
export const residenceProofs = ['letter', 'register', 'officer', 'demonstration'] as const
export type ResidenceProof = (typeof residenceProofs)[number]

/** How somebody showed who they are when a session began. */
export const signInMethods = ['mail', 'password', 'passkey', 'council', 'demonstration'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** Public registers that give an organisation its number. A group may be on none. */
export const organisationRegisters = [
  'charity-england-wales',
  'charity-scotland',
  'charity-northern-ireland',
  'company',
  'community-interest-company',
  'council',
  'sports-club',
  'mutual',
] as const
export type OrganisationRegister = (typeof organisationRegisters)[number]

export const interestKinds = ['employment', 'property', 'company', 'contract', 'membership', 'gift', 'other'] as const
export type InterestKind = (typeof interestKinds)[number]

/** What this capability writes to the ledger. Facts never hold a name, an address or free text of a person. */
export const ledgerKinds = {
  roleGiven: 'role-given',
  roleEnded: 'role-ended',
  providerAdded: 'council-sign-in-added',
  providerRemoved: 'council-sign-in-removed',
  registerReplaced: 'resident-register-replaced',
  lettersMade: 'residence-letters-made',
  residentConfirmed: 'resident-confirmed-by-officer',
  residenceEnded: 'residence-ended-by-officer',
  appealDecided: 'residence-appeal-decided',
  organisationRegistered: 'organisation-registered',
  organisationChanged: 'organisation-changed',
  organisationClosed: 'organisation-closed',
} as const

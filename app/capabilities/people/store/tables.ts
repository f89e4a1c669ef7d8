import type { Role } from '#platform/acts/actor.ts'
import type { CouncilRole, ResidenceProof, SignInMethod } from '../vocabulary.ts'
import type { ResidenceTables } from './residence-tables.ts'

declare module '#platform/database/tables.ts' {
  interface Tables extends ResidenceTables {
    'people.person': PersonTable
    'people.session': SessionTable
    'people.mailed_proof': MailedProofTable
    'people.attempt': AttemptTable
    'people.password': PasswordTable
    'people.passkey': PasskeyTable
    'people.authenticator': AuthenticatorTable
    'people.recovery_code': RecoveryCodeTable
    'people.ceremony': CeremonyTable
    'people.provider': ProviderTable
    'people.identity': IdentityTable
    'people.role': RoleTable
    'people.interest': InterestTable
  }
}

export interface PersonTable {
  readonly community_id: string
  readonly person_id: string
  readonly email: string | null
  readonly email_confirmed_at: Date | null
  readonly display_name: string | null
  readonly resident_since: Date | null
  readonly resident_by: ResidenceProof | null
  readonly postcode: string | null
  readonly place_code: string | null
  readonly locale: string
  readonly is_demonstration: boolean
  readonly created_at: Date
  readonly erased_at: Date | null
}

export interface SessionTable {
  readonly community_id: string
  readonly token_hash: Buffer
  readonly session_id: string
  readonly person_id: string
  readonly method: SignInMethod
  readonly browser: string
  readonly created_at: Date
  readonly last_seen_at: Date
  readonly expires_at: Date
  readonly second_factor_at: Date | null
}

export interface MailedProofTable {
  readonly community_id: string
  readonly proof_id: string
  readonly purpose: 'sign-in' | 'mail-change'
  readonly email: string
  readonly person_id: string | null
  readonly token_hash: Buffer
  readonly code_hash: Buffer | null
  readonly browser_hash: Buffer | null
  readonly next_path: string
  readonly tries: number
  readonly created_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
}

interface AttemptTable {
  readonly community_id: string
  readonly kind: string
  readonly about: Buffer
  readonly since: Date
  readonly times: number
}

interface PasswordTable {
  readonly community_id: string
  readonly person_id: string
  readonly hash: string
  readonly changed_at: Date
}

export interface PasskeyTable {
  readonly community_id: string
  readonly credential_id: string
  readonly person_id: string
  readonly public_key: Buffer
  readonly counter: number
  readonly transports: string
  readonly name: string
  readonly created_at: Date
  readonly last_used_at: Date | null
}

interface AuthenticatorTable {
  readonly community_id: string
  readonly person_id: string
  readonly sealed_secret: Buffer
  readonly confirmed_at: Date | null
  readonly last_step: number
}

interface RecoveryCodeTable {
  readonly community_id: string
  readonly person_id: string
  readonly code_hash: Buffer
  readonly used_at: Date | null
}

interface CeremonyTable {
  readonly community_id: string
  readonly token_hash: Buffer
  readonly kind: string
  readonly payload: object
  readonly expires_at: Date
}

export interface ProviderTable {
  readonly community_id: string
  readonly provider_id: string
  readonly name: string
  readonly issuer: string
  readonly client_id: string
  readonly sealed_client_secret: Buffer
  readonly created_at: Date
  readonly email_domains: readonly string[]
  readonly given_role: CouncilRole | null
}

interface IdentityTable {
  readonly community_id: string
  readonly provider_id: string
  readonly subject: string
  readonly person_id: string
  readonly linked_at: Date
}

export interface RoleTable {
  readonly community_id: string
  readonly role_id: string
  readonly person_id: string
  readonly role: Role
  readonly place_code: string | null
  readonly from_on: string
  readonly until_on: string | null
  readonly given_by: string | null
  readonly given_at: Date
  readonly ended_at: Date | null
  readonly ended_by: string | null
}

export interface InterestTable {
  readonly community_id: string
  readonly interest_id: string
  readonly person_id: string
  readonly kind: string
  readonly statement: string
  readonly is_public: boolean
  readonly declared_at: Date
}

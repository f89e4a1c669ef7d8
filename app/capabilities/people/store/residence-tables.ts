import type { OrganisationRegister } from '../vocabulary.ts'

/** Tables of organisations and of standing; see the migrations for what each column is for. */
export interface ResidenceTables {
  'people.organisation': OrganisationTable
  'people.organisation_number': OrganisationNumberTable
  'people.membership': MembershipTable
  'people.invitation': InvitationTable
  'people.letter_batch': LetterBatchTable
  'people.residence_letter': ResidenceLetterTable
  'people.register': RegisterTable
  'people.register_entry': RegisterEntryTable
  'people.register_upload': RegisterUploadTable
  'people.appeal': AppealTable
  'people.residence_decision': ResidenceDecisionTable
}

interface OrganisationTable {
  readonly community_id: string
  readonly organisation_id: string
  readonly name: string
  readonly about: string
  readonly created_at: Date
}

interface OrganisationNumberTable {
  readonly community_id: string
  readonly register: OrganisationRegister
  readonly number: string
  readonly organisation_id: string
}

interface MembershipTable {
  readonly community_id: string
  readonly organisation_id: string
  readonly person_id: string
  readonly is_keeper: boolean
  readonly joined_at: Date
}

interface InvitationTable {
  readonly community_id: string
  readonly invitation_id: string
  readonly organisation_id: string
  readonly key_hash: Buffer
  readonly email: string
  readonly invited_by: string
  readonly created_at: Date
  readonly expires_at: Date
  readonly used_at: Date | null
  readonly revoked_at: Date | null
}

interface LetterBatchTable {
  readonly community_id: string
  readonly batch_id: string
  readonly made_by: string
  readonly made_at: Date
  readonly letters: number
}

interface ResidenceLetterTable {
  readonly community_id: string
  readonly code_hash: Buffer
  readonly batch_id: string
  readonly address_key: Buffer
  readonly expires_at: Date
  readonly used_at: Date | null
  readonly person_id: string | null
}

interface RegisterTable {
  readonly community_id: string
  readonly register_id: string
  readonly source: string
  readonly imported_by: string
  readonly imported_at: Date
  readonly lines: number
  readonly entries: number
  readonly doubles: number
  readonly unusable: number
}

interface RegisterEntryTable {
  readonly community_id: string
  readonly entry_id: string
  readonly register_id: string
  readonly name_key: Buffer | null
  readonly email_key: Buffer | null
  readonly person_id: string | null
}

interface RegisterUploadTable {
  readonly community_id: string
  readonly upload_id: string
  readonly uploaded_by: string
  readonly uploaded_at: Date
  readonly file_name: string
  readonly sealed: Buffer
}

interface AppealTable {
  readonly community_id: string
  readonly appeal_id: string
  readonly person_id: string
  readonly words: string
  readonly made_at: Date
  readonly decided_at: Date | null
  readonly decided_by: string | null
  readonly is_upheld: boolean | null
  readonly reason: string | null
}

interface ResidenceDecisionTable {
  readonly community_id: string
  readonly decision_id: string
  readonly person_id: string
  readonly is_resident: boolean
  readonly decided_by: string
  readonly decided_at: Date
  readonly reason: string
}

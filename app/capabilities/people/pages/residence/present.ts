import type { RegisterSummary } from '../../reads/find-register.ts'
import type { Appeal } from '../../reads/list-appeals.ts'
import type { PersonTable } from '../../store/tables.ts'
import type { ResidenceProof } from '../../vocabulary.ts'

export interface ResidenceModel {
  readonly resident: { readonly since: Date; readonly by: ResidenceProof } | null
  readonly list: { readonly source: string; readonly importedAt: Date } | null
  readonly appeal: Pick<Appeal, 'words' | 'madeAt' | 'decidedAt' | 'reason'> | null
}

export function presentResidence(
  person: Pick<PersonTable, 'resident_since' | 'resident_by'>,
  register: RegisterSummary | null,
  appeal: Appeal | null,
): ResidenceModel {
  const { resident_since: since, resident_by: by } = person
  return {
    resident: since && by ? { since, by } : null,
    list: register && { source: register.source, importedAt: register.importedAt },
    appeal: appeal && {
      words: appeal.words,
      madeAt: appeal.madeAt,
      decidedAt: appeal.decidedAt,
      reason: appeal.reason,
    },
  }
}

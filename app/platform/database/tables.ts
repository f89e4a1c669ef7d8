/**
 * Every table, by schema and name. Each capability adds its own in `store/tables.ts`:
 *
 *     declare module '#platform/database/tables.ts' {
 *       interface Tables { 'matters.matter': MatterTable }
 *     }
 */
export interface Tables {
  'platform.community': CommunityTable
  'platform.caught_mail': CaughtMailTable
  'platform.progress': ProgressTable
}

export interface CommunityTable {
  readonly community_id: string
  readonly slug: string
  readonly name: string
  readonly strapline: string
  readonly origin: string
  readonly place_code: string | null
  readonly locale: string
  readonly is_demonstration: boolean
  readonly created_at: Date
}

export interface CaughtMailTable {
  readonly community_id: string
  readonly mail_id: string
  readonly recipient: string
  readonly subject: string
  readonly body_text: string
  readonly body_html: string | null
  readonly caught_at: Date
}

export interface ProgressTable {
  readonly community_id: string
  readonly job_id: string
  readonly kind: string
  readonly done: number
  readonly total: number
  readonly state: 'waiting' | 'running' | 'finished' | 'failed'
  readonly note: string | null
  readonly updated_at: Date
}

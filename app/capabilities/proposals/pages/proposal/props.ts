import type { ComponentChildren } from 'preact'
import type { FieldErrors, Typed } from '#ui/field.ts'
import type { ProposalsTexts } from '../../texts/en.ts'
import type { ProposalModel } from './present.ts'

export interface ProposalProps {
  readonly model: ProposalModel
  readonly texts: ProposalsTexts
  readonly isSignedIn: boolean
  readonly map?: ComponentChildren
  readonly done?: string | null
  readonly warning?: string | null
  readonly errors?: FieldErrors
  readonly typed?: Typed
}

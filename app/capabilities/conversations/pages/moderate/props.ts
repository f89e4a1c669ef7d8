import type { FieldErrors, Typed } from '#ui/field.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { ModerateModel } from './present.ts'

export interface ModerateViewProps {
  readonly model: ModerateModel
  readonly texts: FacilitateTexts
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
  readonly done?: { readonly to: 'published' | 'rejected'; readonly count: number } | undefined
}

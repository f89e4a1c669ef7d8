import type { VNode } from 'preact'
import { fieldStates } from './preview-fields.tsx'
import { furnitureStates } from './preview-furniture.tsx'
import { ownStates } from './preview-own.tsx'

/** Every component in every state, for the eye (/preview in development) and for tests. */
export const previewStates: readonly { readonly name: string; readonly render: () => VNode }[] = [
  ...furnitureStates,
  ...ownStates,
  ...fieldStates,
]

import type { Capability } from '#platform/capability.ts'

/** Every capability of this Folkmoot. A new one is added here and in the import fence, nowhere else. */
export const capabilities: readonly Capability[] = []

import type { ComponentChildren } from 'preact'
import { choiceMap } from '#capabilities/places/index.ts'
import type { Ask } from '#platform/web/ask.ts'

/** The map on which a script lets people set a pin; null where the community has no boundary. */
export const pinMap = (ask: Ask<unknown>): Promise<ComponentChildren> => choiceMap(ask)

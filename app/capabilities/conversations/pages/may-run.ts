import { decideAccess } from '#platform/web/access.ts'
import type { Ask } from '#platform/web/ask.ts'

/** Whether somebody runs conversations here, so that they may see what is not open yet. */
export const mayRun = ({ actor }: Pick<Ask, 'actor'>): boolean =>
  decideAccess({ role: 'facilitator' }, { actor, isSetUp: true, isDevelopment: false }) === 'allowed'

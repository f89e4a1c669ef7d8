import type { Deed } from '#platform/acts/act.ts'
import type { Read } from '#platform/database/handles.ts'
import type { CommunityId, PersonId } from '#platform/ids.ts'

/** What another capability does, in the same transaction, when a person is erased. Must not break a count. */
export type OnErasure = (deed: Deed, person: PersonId) => Promise<void>

/** What another capability holds about a person, for the export of one's own data. */
export interface OnExport {
  readonly name: string
  readonly find: (read: Read, communityId: CommunityId, person: PersonId) => Promise<unknown>
}

/** What another capability does, in the transaction of the sign-in, with what this browser did as a visitor before. */
export type OnSignedIn = (deed: Deed, signedIn: { readonly person: PersonId; readonly visit: string }) => Promise<void>

const erasures: OnErasure[] = []
const exports_: OnExport[] = []
const signIns: OnSignedIn[] = []

/** Registered once, by the shell at start. */
export const onErasure = (listener: OnErasure): void => void (erasures.includes(listener) || erasures.push(listener))
export const onExport = (listener: OnExport): void => void (exports_.includes(listener) || exports_.push(listener))
export const onSignedIn = (listener: OnSignedIn): void => void (signIns.includes(listener) || signIns.push(listener))

export const erasureListeners = (): readonly OnErasure[] => erasures
export const exportListeners = (): readonly OnExport[] => exports_
export const signedInListeners = (): readonly OnSignedIn[] => signIns

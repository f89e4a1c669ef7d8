import type { Community } from '#platform/community.ts'
import type { Read } from '#platform/database/handles.ts'
import type { House } from '#platform/house.ts'
import type { PersonId } from '#platform/ids.ts'
import type { MatterId } from '../vocabulary.ts'

export interface ToTell {
  readonly house: House
  readonly read: Read
  readonly community: Community
  readonly locale: string
}

/** What an item's thread says of it beside its title: in public words, never a private person's. */
export interface ItemWords {
  /** What was said or decided, and the reason. */
  readonly words: string
  /** Who, in their role: “Testham Town Council”. */
  readonly who: string | null
  /** A sum of money, as pages say it. */
  readonly money: string | null
}

/** One thing that somebody did, for the page of their own contributions. */
export interface OwnEntry {
  readonly title: string
  readonly href: string
  readonly at: Date
  /** What they did with it: “You voted (how is not known to anyone)”. */
  readonly note: string
  /** Its item, where what became of it is to be shown. */
  readonly itemId: string | null
}

export interface OwnPart {
  readonly title: string
  readonly entries: readonly OwnEntry[]
}

export const sheetParts = ['took-part', 'said', 'decided', 'promised', 'happened'] as const
export type SheetPart = (typeof sheetParts)[number]

/** One line of “you said, we did”, made from the record itself. */
export interface SheetLine {
  readonly part: SheetPart
  readonly text: string
  /** The reason, the number, the date. */
  readonly detail: string
  readonly href: string | null
}

/** What another capability tells of its things on the pages of threads; each of its questions is one query, however many items. */
export interface Teller {
  /** The capability's name: its place in lists that it shares with others is by `rank`, the lowest first. */
  readonly name: string
  readonly rank: number
  /** Kinds of items whose words it knows. */
  readonly kinds: readonly string[]
  readonly describe?: (about: ToTell, items: readonly string[]) => Promise<ReadonlyMap<string, ItemWords>>
  readonly own?: (about: ToTell, person: PersonId) => Promise<OwnPart>
  readonly sheet?: (about: ToTell, matter: MatterId) => Promise<readonly SheetLine[]>
}

const tellers: Teller[] = []

/** Registered once, by each capability at start. */
export const tellThreads = (teller: Teller): void => void (tellers.includes(teller) || tellers.push(teller))

const inOrder = () => tellers.toSorted((one, other) => one.rank - other.rank)

/** The words of items of any kinds, one query a capability. */
export async function describeItems(
  about: ToTell,
  items: readonly { readonly id: string; readonly kind: string }[],
): Promise<ReadonlyMap<string, ItemWords>> {
  const found = await Promise.all(
    tellers.map(async ({ kinds, describe }) => {
      const ids = items.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
      return describe && ids.length > 0 ? [...(await describe(about, ids))] : []
    }),
  )
  return new Map(found.flat())
}

export const ownParts = async (about: ToTell, person: PersonId): Promise<readonly OwnPart[]> =>
  (await Promise.all(inOrder().map(({ own }) => own?.(about, person)))).filter(
    (part): part is OwnPart => part !== undefined && part.entries.length > 0,
  )

export const sheetLines = async (about: ToTell, matter: MatterId): Promise<readonly SheetLine[]> =>
  (await Promise.all(inOrder().map(({ sheet }) => sheet?.(about, matter) ?? []))).flat()

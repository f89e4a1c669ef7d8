import type { ResultModel, ResultStatement } from './model.ts'

const most = { common: 6, divides: 4, ofGroup: 3, onMap: 20 } as const

/** Where the page names a statement for the first time; links to its number lead there. */
export const anchorOf = (number: number) => `statement-${number}`

export type Shown<Kind extends ResultStatement> = Kind & { readonly isFirst: boolean }

/** What of a result the page shows, and which mention of a statement is the first. */
export function pickShown(model: ResultModel) {
  const seen = new Set<number>()
  const mark = <Kind extends ResultStatement>(all: readonly Kind[], count: number): readonly Shown<Kind>[] =>
    all.slice(0, count).map((each) => {
      const isFirst = !seen.has(each.number)
      seen.add(each.number)
      return { ...each, isFirst }
    })
  const common = mark(model.commonGround, most.common)
  const divides = mark(model.divides, most.divides)
  const contested = mark(model.contested, most.divides)
  const groups = model.groups.map((group) => ({ ...group, statements: mark(group.statements, most.ofGroup) }))
  const all = [...common, ...divides, ...groups.flatMap(({ statements }) => statements)]
  const onMap = all.filter(({ isFirst }) => isFirst).slice(0, most.onMap)
  return { common, divides, contested, groups, onMap }
}

import { tidyParagraphs } from '#platform/tidy-text.ts'
import { type Feasibility, feasibilities } from '../vocabulary.ts'

import { readCost } from './read-cost.ts'

/** As typed. */
export interface CostingWords {
  readonly costFrom: string
  readonly costTo: string
  readonly yearlyFrom: string
  readonly yearlyTo: string
  readonly feasible: string
  readonly reasons: string
  readonly sources: string
}

export interface CostingProblem {
  readonly name: keyof CostingWords
  readonly key: string
}

interface ReadCosting {
  readonly cost_from: number | null
  readonly cost_to: number | null
  readonly yearly_from: number | null
  readonly yearly_to: number | null
  readonly feasible: Feasibility
  readonly reasons: string
  readonly sources: string
}

type Read =
  | { readonly ok: true; readonly value: ReadCosting }
  | { readonly ok: false; readonly problems: readonly CostingProblem[] }

/** A range of pence, feasible or not, reasons and sources; and everything that is wrong with them at once. */
export function readCosting(words: CostingWords): Read {
  const problems: CostingProblem[] = []
  const say = (name: CostingProblem['name'], key: string) => void problems.push({ name, key })
  const once = rangeOf(words, ['costFrom', 'costTo'], say)
  const yearly = rangeOf(words, ['yearlyFrom', 'yearlyTo'], say)
  const feasible = feasibilities.find((each) => each === words.feasible)
  if (!feasible) say('feasible', 'feasible-missing')
  if (feasible && feasible !== 'no' && once === null && problems.length === 0) say('costFrom', 'cost-missing')
  const [reasons, sources] = [tidyParagraphs(words.reasons), tidyParagraphs(words.sources)]
  if (reasons === '') say('reasons', 'reasons-missing')
  if ([...reasons].length > 4000) say('reasons', 'reasons-long')
  if (once !== null && sources === '') say('sources', 'sources-missing')
  if ([...sources].length > 2000) say('sources', 'sources-long')
  if (problems.length > 0 || !feasible) return { ok: false, problems }
  return {
    ok: true,
    value: {
      cost_from: once?.from ?? null,
      cost_to: once?.to ?? null,
      yearly_from: yearly?.from ?? null,
      yearly_to: yearly?.to ?? null,
      feasible,
      reasons,
      sources,
    },
  }
}

/** One figure alone is both ends; the lower first, whichever way they were typed is an error that is said. */
function rangeOf(
  words: CostingWords,
  [first, second]: readonly [keyof CostingWords, keyof CostingWords],
  say: (name: keyof CostingWords, key: string) => void,
): { readonly from: number; readonly to: number } | null {
  const [low, high] = [words[first].trim(), words[second].trim()]
  if (low === '' && high === '') return null
  const from = readCost(low === '' ? high : low)
  const to = readCost(high === '' ? low : high)
  if (from === null) say(first, 'cost-wrong')
  if (to === null && high !== '') say(second, 'cost-wrong')
  if (from === null || to === null) return null
  if (from > to) say(second, 'cost-order')
  return { from, to }
}

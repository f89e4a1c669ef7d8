import { type Grown, listGrownFrom } from '#capabilities/matters/index.ts'
import type { Read } from '#platform/database/handles.ts'
import { Tag } from '#ui/tag.tsx'
import { day } from '#ui/texts/english.ts'
import type { FoundResult } from '../../reads/find-result.ts'
import { resultItemOf } from '../../rules/result-item.ts'
import { winnersOf } from '../../rules/winners-of.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'

/** What won, and what was promised of it. */
export interface PromisedOption {
  readonly title: string
  readonly promises: readonly Grown[]
  /** The form for a promise, for those who may make one. */
  readonly make: string | null
}

export interface PromisedModel {
  readonly options: readonly PromisedOption[]
  /** Promises about the result as a whole. */
  readonly all: readonly Grown[]
}

/**
 * Promises that grew from the winning options, from the proposals behind them, or from the result; null where nothing was
 * decided here by it.
 *
 * @param matterSlug of the matter in which whoever looks may make promises; null where they may not
 */
export async function gatherPromises(
  read: Read,
  { ballot, count }: FoundResult,
  matterSlug: string | null,
): Promise<PromisedModel | null> {
  if (!count || ballot.state !== 'counted' || ballot.importSource !== null || ballot.isMadeUp) return null
  const won = new Set(winnersOf(count.result))
  const winners = ballot.options.filter(({ number }) => won.has(number))
  const result = resultItemOf(ballot.id)
  const from = [result, ...winners.flatMap(({ id, fromItem }) => [id as string, ...(fromItem ? [fromItem] : [])])]
  const grown = await listGrownFrom(read, ballot.key.community, { from, kind: 'commitment' })
  const options = winners.map(({ id, title, fromItem, costPence }) => {
    const address = new URLSearchParams({
      from: id,
      what: title.slice(0, 200),
      ...(costPence ? { money: pounds(costPence) } : {}),
    })
    return {
      title,
      promises: grown.filter((each) => each.from === id || each.from === fromItem),
      make: matterSlug && `/matters/${matterSlug}/promise?${address}`,
    }
  })
  return { options, all: grown.filter((each) => each.from === result) }
}

const pounds = (pence: number) => (pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2))

/** What became of what won. The page is kept for all readers, this part is asked for each time: promises come later. */
export function PromisesPart({ model, texts }: { readonly model: PromisedModel; readonly texts: BallotResultTexts }) {
  const { promised: words } = texts.afterwards
  if (model.options.length + model.all.length === 0) return null
  return (
    <section class="app-result__part" aria-labelledby="promised">
      <h2 class="govuk-heading-m" id="promised">
        {words.title}
      </h2>
      {model.all.length > 0 && <Promises promises={model.all} texts={texts} />}
      <ul class="govuk-list app-promised">
        {model.options.map(({ title, promises, make }) => (
          <li class="app-promised__one">
            <p class="govuk-body app-flush">{title}</p>
            {promises.length > 0 ? (
              <Promises promises={promises} texts={texts} />
            ) : (
              <p class="govuk-body-s app-quiet app-flush">
                {words.none}{' '}
                {make && (
                  <a class="govuk-link app-screen-only" href={make}>
                    {words.make} <span class="govuk-visually-hidden">{title}</span>
                  </a>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Promises = ({ promises, texts }: { readonly promises: readonly Grown[]; readonly texts: BallotResultTexts }) => {
  const { promised: words } = texts.afterwards
  return (
    <ul class="govuk-list app-flush">
      {promises.map(({ title, href, state, dueOn }) => (
        <li>
          <a class="govuk-link" href={href}>
            {title}
          </a>{' '}
          {state === 'open' ? (
            dueOn && words.by(day(dueOn))
          ) : (
            <Tag colour="grey">{words.states[state] ?? words.ended}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

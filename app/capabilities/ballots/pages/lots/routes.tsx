import { z } from 'zod'
import { perform } from '#platform/acts/act.ts'
import { type Answer, notFound, page, seeOther } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { type FormProblem, problemTexts, type Typed } from '#platform/web/form.ts'
import { get, post } from '#platform/web/route.ts'
import { giveLotPart } from '../../acts/give-lot-part.ts'
import { findBallot } from '../../reads/find-ballot.ts'
import { mayRunIt } from '../../reads/may-run-it.ts'
import { tiedIn } from '../../rules/winners-of.ts'
import { resultTextsFor } from '../../texts/result/texts.ts'
import { keptResult } from '../result/kept-result.ts'
import { lotsPath } from '../result-addresses.ts'
import { runners } from '../runners.ts'
import { slugAddress } from '../slug-address.ts'
import { LotsView } from './view.tsx'

type Address = z.infer<typeof slugAddress>

interface Wrong {
  readonly problems?: readonly FormProblem[]
  readonly typed?: Typed
}

async function show(ask: Ask<Address>, { problems = [], typed }: Wrong = {}): Promise<Answer> {
  const { house, community, actor, locale, address } = ask
  const kept = await keptResult(house, community.id, { slug: address.slug, locale })
  const result = kept?.found.count?.result
  if (!kept || !result) return notFound
  const { ballot, lots } = kept.found
  const lot = kept.model.single?.lot ?? null
  const tied = tiedIn(result)
  if (!lot && (tied === null || ballot.rule.ties !== 'lots')) return notFound
  const texts = resultTextsFor(locale)
  const errors = problemTexts(
    problems,
    { ...texts.lots.errors, ...texts.lots.refusals },
    texts.lots.errors['part-missing'],
  )
  const view = (
    <LotsView
      slug={ballot.slug}
      question={ballot.question}
      tied={ballot.options.filter(({ number }) => tied?.includes(number)).map(({ title }) => title)}
      lot={lot}
      parts={lots.length as 0 | 1 | 2}
      hasGiven={lots.some(({ person }) => person === actor.person)}
      mayGive={await mayRunIt(ask.read, { community: community.id, matter: ballot.matter }, actor)}
      errors={errors}
      typed={typed}
      texts={texts}
    />
  )
  const isWrong = errors.length > 0
  return page(texts.lots.title(ballot.question), view, { status: isWrong ? 422 : 200, hasErrors: isWrong })
}

export const lotsPage = get({
  path: lotsPath(':slug'),
  access: 'anyone',
  summary: 'How lots are drawn where a ballot ends level, or were drawn',
  address: slugAddress,
  show: (ask) => show(ask),
})

export const giveLot = post({
  path: lotsPath(':slug'),
  access: runners,
  summary: 'Give a part of the seed that lots are drawn from',
  address: slugAddress,
  form: z.strictObject({ part: z.string('part-missing').min(1, 'part-missing').max(1_000, 'too-long') }),
  invalid: (ask, problems, typed) => show(ask, { problems, typed }),
  async act(ask, { part }) {
    const ballot = await findBallot(ask.read, ask.community.id, { slug: ask.address.slug })
    if (!ballot) return notFound
    const result = await perform(ask.house, ask, giveLotPart, { ballot: ballot.id, part })
    if (result.ok) return seeOther(lotsPath(ballot.slug))
    const { kind } = result.refusal
    switch (kind) {
      case 'too-short':
      case 'too-long':
      case 'not-plain':
        return show(ask, { problems: [{ name: 'part', key: kind }], typed: { part } })
      case 'not-yours-to-do':
      case 'no-such-ballot':
      case 'no-draw-needed':
      case 'must-be-two':
        return show(ask, { problems: [{ name: '', key: kind }], typed: { part } })
    }
  },
})

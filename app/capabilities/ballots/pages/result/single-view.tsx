import type { SingleWorking, StageAct } from '@folkmoot/counting'
import { Button } from '#ui/button.tsx'
import { BarChart } from '#ui/svg/bar-chart.tsx'
import { ScrollRegion, Table } from '#ui/table.tsx'
import { number } from '#ui/texts/english.ts'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { lotsPath } from '../result-addresses.ts'
import type { ResultModel, SingleModel } from './model.ts'

interface SingleViewProps {
  readonly model: ResultModel
  readonly single: SingleModel
  readonly texts: BallotResultTexts
}

/** The answer, the numbers behind it as bars, and the working of its kind. */
export function SingleView({ model, single, texts }: SingleViewProps) {
  const { count } = single.result
  return (
    <>
      {single.drawNeeded && (
        <p class="app-room-above">
          <Button href={lotsPath(model.slug)}>{texts.lots.draw}</Button>
        </p>
      )}
      {count.kind === 'counted' && <WorkingPart working={count.working} single={single} texts={texts} />}
      {single.lot && (
        <p class="govuk-body">
          <a class="govuk-link" href={lotsPath(model.slug)}>
            {texts.lots.see}
          </a>
        </p>
      )}
    </>
  )
}

interface WorkingPartProps {
  readonly working: SingleWorking
  readonly single: SingleModel
  readonly texts: BallotResultTexts
}

function WorkingPart({ working, single, texts }: WorkingPartProps) {
  const name = (id: string) => single.options.find((option) => String(option.number) === id)?.title ?? id
  switch (working.kind) {
    case 'yes-no':
      return <YesNo working={working} texts={texts} />
    case 'totals':
      return <Totals working={working} name={name} texts={texts} />
    case 'transferable':
      return <Stages working={working} name={name} texts={texts} />
    case 'condorcet':
      return <Pairs working={working} name={name} texts={texts} />
  }
}

type Of<Kind extends SingleWorking['kind']> = Extract<SingleWorking, { kind: Kind }>
interface Named<Kind extends SingleWorking['kind']> {
  readonly working: Of<Kind>
  readonly name: (id: string) => string
  readonly texts: BallotResultTexts
}

function YesNo({ working, texts }: Omit<Named<'yes-no'>, 'name'>) {
  const { single: words } = texts
  const { yes, no, abstain, base, needed, changed } = working
  const all = yes + no + abstain
  const bar = (label: string, value: number) => ({
    label,
    value,
    text: `${number(value)} (${words.share(value, all)})`,
  })
  return (
    <section class="app-result__part">
      <p class="govuk-body-l">{words.passedWhy(yes, base, needed)}</p>
      <BarChart
        max={all}
        bars={[bar(words.yes, yes), bar(words.no, no), { ...bar(words.abstain, abstain), isQuiet: true }]}
      />
      {changed && <p class="govuk-body">{words.changed(changed.voters, changed.to)}</p>}
    </section>
  )
}

function Totals({ working, name, texts }: Named<'totals'>) {
  const { single: words } = texts
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-m">{words.totals.title}</h2>
      <BarChart
        bars={working.totals.map(({ option, total, result, margin }) => ({
          label: `${name(option)}. ${words.margin(result, margin)}${working.decidedByLot.includes(option) ? ` ${words.lot}.` : ''}`,
          value: total,
          text: number(total),
          isQuiet: result === 'not-elected',
        }))}
      />
    </section>
  )
}

function Stages({ working, name, texts }: Named<'transferable'>) {
  const { stages: words } = texts.single
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{words.quota(working.quota)}</p>
      <ol class="app-project-list">
        {working.stages.map((stage, k) => (
          <li class="app-project">
            <h3 class="govuk-heading-s app-project__title">{words.round(k + 1)}</h3>
            <p class="govuk-body">
              {sayStage(stage.act, name, texts)} {stage.elected.length > 0 && words.elected(stage.elected.map(name))}
            </p>
            <BarChart bars={barsOfStage(stage, name, words.none)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type Stage = Of<'transferable'>['stages'][number]

function barsOfStage({ votes, notTransferable }: Stage, name: (id: string) => string, none: string) {
  const bars = Object.entries(votes)
    .map(([id, text]) => ({ label: name(id), value: Number(text), text: plain(text) }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  const lost = { label: none, value: Number(notTransferable), text: plain(notTransferable), isQuiet: true }
  return lost.value > 0 ? [...bars, lost] : bars
}

/** “12.00000” is 12. */
const plain = (votes: string) => votes.replace(/\.?0+$/, '')

function sayStage(act: StageAct, name: (id: string) => string, { single }: BallotResultTexts): string {
  const { stages: words } = single
  switch (act.kind) {
    case 'first-preferences':
      return words.first
    case 'surplus':
      return words.surplus(name(act.option), plain(act.surplus))
    case 'exclusion': {
      const behind = act.behind ? ` ${words.behind(name(act.behind.option), plain(act.behind.by))}` : ''
      return `${words.exclusion(name(act.option))}${behind}`
    }
    case 'last-vacancies':
      return words.last
  }
}

function Pairs({ working, name, texts }: Named<'condorcet'>) {
  const { pairs: words } = texts.single
  return (
    <section class="app-result__part">
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{working.beatsAll ? words.beatsAll(name(working.beatsAll)) : words.circle}</p>
      <ul class="govuk-list govuk-list--bullet">
        {working.losers.map(({ option, beatenBy, strength, strengthBack }) => (
          <li>{words.loser(name(option), name(beatenBy), strength, strengthBack)}</li>
        ))}
      </ul>
      <ScrollRegion label={words.lead}>
        <Table
          caption={words.lead}
          captionSize="s"
          firstCellIsHeader
          columns={[{ label: '' }, ...working.options.map((id) => ({ label: name(id), isNumeric: true }))]}
          rows={working.options.map((id, a) => [
            name(id),
            ...working.options.map((_, b) => (a === b ? '–' : number(working.prefer[a]![b]!))),
          ])}
        />
      </ScrollRegion>
    </section>
  )
}

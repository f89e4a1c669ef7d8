import { SummaryList } from '#ui/summary-list.tsx'
import type { RunTexts } from '../../texts/run/en.ts'
import { frozenPath, secrecyPath } from '../addresses.ts'
import { Paragraphs } from '../paragraphs.tsx'
import type { BallotModel } from './present.ts'

interface FactsProps {
  readonly model: BallotModel
  readonly texts: RunTexts
}

/** Paper, roll, times, rule and what follows, in plain words. */
export function Facts({ model, texts }: FactsProps) {
  const { facts } = texts.ballot
  return (
    <section aria-labelledby="facts">
      <h2 class="govuk-heading-m app-room-above" id="facts">
        {facts.title}
      </h2>
      <SummaryList
        rows={[
          { key: facts.paper, value: texts.papers.howTo(model.paper, model.bounds) },
          { key: facts.who, value: <Who model={model} texts={texts} /> },
          { key: facts.when, value: <When model={model} texts={texts} /> },
          { key: facts.rule, value: <Lines lines={texts.rules.inWords(model.rule)} /> },
          { key: facts.shown, value: <Lines lines={facts.shownItems} /> },
          { key: facts.after, value: model.promise === '' ? facts.afterNone : <Paragraphs text={model.promise} /> },
        ]}
      />
    </section>
  )
}

const Who = ({ model: { roll }, texts }: FactsProps) => (
  <Lines
    lines={[
      ...roll.sources.map((source) => `${texts.roll.who[source]}.`),
      ...(roll.place ? [texts.roll.onlyPlace(roll.place)] : []),
    ]}
  />
)

const When = ({ model, texts }: FactsProps) => (
  <Lines
    lines={[
      texts.ballot.facts.whenValue(model.opensAt, model.closesAt),
      ...(model.remindHours === null ? [] : [texts.ballot.facts.reminder(model.remindHours)]),
    ]}
  />
)

export const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <>
    {lines.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
  </>
)

export const Secret = ({ slug, texts: { secret } }: { readonly slug: string; readonly texts: RunTexts['ballot'] }) => (
  <section aria-labelledby="secret">
    <h2 class="govuk-heading-m app-room-above" id="secret">
      {secret.title}
    </h2>
    <p class="govuk-body">{secret.text}</p>
    <p class="govuk-body">
      <a class="govuk-link" href={secrecyPath(slug)}>
        {secret.link}
      </a>
    </p>
  </section>
)

interface FixedProps extends FactsProps {
  readonly hash: string
  readonly recordHref: string
}

/** The fingerprint of what was frozen, and where to check it. */
export const Fixed = ({ model, texts, hash, recordHref }: FixedProps) => {
  const { fixed } = texts.ballot
  return (
    <section aria-labelledby="fixed">
      <h2 class="govuk-heading-m app-room-above" id="fixed">
        {fixed.title}
      </h2>
      <p class="govuk-body">{fixed.text(model.openedAt!)}</p>
      <p class="govuk-body app-flush">{fixed.hash}</p>
      <p class="govuk-body app-exact">{hash}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={frozenPath(model.slug)}>
          {fixed.file}
        </a>
        . <span class="app-quiet">{fixed.fileHint}</span>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={recordHref}>
          {fixed.record}
        </a>
      </p>
    </section>
  )
}

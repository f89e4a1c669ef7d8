import { Details } from '#ui/details.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { Table } from '#ui/table.tsx'
import { number } from '#ui/texts/english.ts'
import type { RunTexts } from '../../texts/run/en.ts'
import type { BallotModel } from './present.ts'

interface TurnoutProps {
  readonly model: BallotModel
  readonly texts: RunTexts
}

/** How many took part: of the roll, by the ways onto it, and by whole hours. Never what they voted. */
export function Turnout({ model, texts }: TurnoutProps) {
  const { turnout } = texts.ballot
  const { roll, door } = model
  return (
    <section aria-labelledby="turnout" data-turnout={model.slug}>
      <h2 class="govuk-heading-m app-room-above" id="turnout">
        {turnout.title}
      </h2>
      {roll.size > 0 ? (
        <ProgressBar
          value={roll.given}
          max={Math.max(roll.size, roll.given)}
          text={turnout.given(roll.given, roll.size)}
        />
      ) : (
        <p class="govuk-body">{turnout.given(roll.given, roll.size)}</p>
      )}
      <p class="govuk-body app-quiet">{door.kind === 'open' ? turnout.live : turnout.after}</p>
      <Details summary={turnout.bySource}>
        <Table
          caption={turnout.bySource}
          captionSize="s"
          firstCellIsHeader
          columns={[
            { label: turnout.source },
            { label: turnout.onRoll, isNumeric: true },
            { label: turnout.taken, isNumeric: true },
          ]}
          rows={roll.bySource.map(({ source, entitled, given }) => [
            texts.roll.sources[source],
            number(entitled),
            number(given),
          ])}
        />
      </Details>
      {model.turnout.length > 0 && (
        <Details summary={turnout.byHour}>
          <p class="govuk-body">{turnout.byHourNote}</p>
          <Table
            caption={turnout.byHour}
            captionSize="s"
            firstCellIsHeader
            columns={[{ label: turnout.until }, { label: turnout.number, isNumeric: true }]}
            rows={model.turnout.map(({ by, given }) => [turnout.by(by), number(given)])}
          />
        </Details>
      )}
    </section>
  )
}

import { Table } from '#ui/table.tsx'
import type { CommitmentsTexts } from '../../texts/en.ts'
import type { CommitmentModel, ShownCheck } from './present.ts'

/** What is reported beside what is noticed: the one thing that this page is for. */
export function Gap({ model, texts }: { readonly model: CommitmentModel; readonly texts: CommitmentsTexts }) {
  const words = texts.page
  return (
    <section aria-labelledby="gap">
      <h2 class="govuk-heading-m" id="gap">
        {words.gap}
      </h2>
      <p class="govuk-body">{words.gapLead}</p>
      <div class="app-columns">
        <div>
          <h3 class="govuk-heading-s">{words.reported}</h3>
          <p class="govuk-body">{model.reported}</p>
        </div>
        <div>
          <h3 class="govuk-heading-s">{words.noticed}</h3>
          {model.checks.length === 0 && <p class="govuk-body">{words.noticedNot}</p>}
          {model.checks.map((check) => (
            <Noticed check={check} texts={texts} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Noticed({ check, texts }: { readonly check: ShownCheck; readonly texts: CommitmentsTexts }) {
  const { answers } = texts.forms.check
  return (
    <>
      <p class="govuk-body">
        <strong>{check.when}</strong>
        <br />
        {check.words}
      </p>
      {check.counts && (
        <Table
          caption={<span class="govuk-visually-hidden">{check.when}</span>}
          columns={[{ label: texts.page.answerColumn }, { label: texts.page.peopleColumn, isNumeric: true }]}
          rows={[
            [answers.yes, texts.number(check.counts.yes)],
            [answers.partly, texts.number(check.counts.partly)],
            [answers.no, texts.number(check.counts.no)],
            [answers['cannot-tell'], texts.number(check.counts.cannotTell)],
          ]}
        />
      )}
      {check.note && <p class="govuk-body-s app-quiet">{check.note}</p>}
    </>
  )
}

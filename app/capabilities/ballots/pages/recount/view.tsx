import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { resultPath } from '../addresses.ts'
import type { ResultModel } from '../result/model.ts'
import { recountFilePath, recountFormatPath } from '../result-addresses.ts'

interface RecountViewProps {
  readonly model: ResultModel
  readonly texts: BallotResultTexts
}

/** About what one paper weighs in the archive, with its proof and without. */
const bytesOfPaper = { signed: 620, plain: 90 } as const

/** Counting again: in this browser at a press, or with the file. */
export function RecountView({ model, texts }: RecountViewProps) {
  const { record: words } = texts
  const bytes = model.papers * (model.imported || model.isMadeUp ? bytesOfPaper.plain : bytesOfPaper.signed)
  const megabytes = (Math.max(bytes, 100_000) / 1e6).toFixed(1)
  const file = recountFilePath(model.slug)
  return (
    <>
      <BackLink href={resultPath(model.slug)} label={words.back} />
      <span class="govuk-caption-l">{model.question}</span>
      <h1 class="govuk-heading-l">{words.heading}</h1>
      <p class="govuk-body-l app-measure">{words.lead}</p>
      <section class="app-result__part">
        <h2 class="govuk-heading-m">{words.here.title}</h2>
        <p class="govuk-body app-measure">{words.here.lead(model.papers, megabytes)}</p>
        <noscript>
          <p class="govuk-body">{words.here.needsScript}</p>
        </noscript>
        <p class="govuk-body">
          <button type="button" class="govuk-button" data-recount={file} hidden>
            {words.here.button}
          </button>
        </p>
        <div data-recount-said aria-live="polite" />
      </section>
      <section class="app-result__part">
        <h2 class="govuk-heading-m">{words.file.title}</h2>
        <p class="govuk-body app-measure">{words.file.lead}</p>
        <Button href={file} kind="secondary">
          {words.file.button}
        </Button>
        <p class="govuk-body">{words.file.command}</p>
        <p class="govuk-body app-exact">folkmoot verify {model.slug}.zip</p>
        <p class="govuk-body">
          <a class="govuk-link" href={recountFormatPath}>
            {words.file.format}
          </a>
        </p>
      </section>
    </>
  )
}

import type { Progress } from '#platform/jobs/progress.ts'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { ExchangeTexts } from '../../texts/exchange/en.ts'
import { importPath, resultsPath } from '../addresses.ts'

export interface ProgressModel extends Progress {
  /** The same in words. */
  readonly text: string
}

export function presentProgress(progress: Progress, { progress: texts }: ExchangeTexts): ProgressModel {
  const { state, done, total } = progress
  const text = {
    waiting: texts.waiting,
    running: texts.running(done, total),
    finished: texts.finished(total),
    failed: texts.failed,
  }[state]
  return { ...progress, text }
}

interface ProgressViewProps {
  readonly model: ProgressModel
  readonly texts: ExchangeTexts
  /** This page's own address, to look again without script. */
  readonly here: string
}

export function ProgressView({ model, texts, here }: ProgressViewProps) {
  const words = texts.progress
  if (model.state === 'finished' && model.note) return <Finished text={model.text} slug={model.note} texts={texts} />
  if (model.state === 'failed') {
    return (
      <>
        <h1 class="govuk-heading-l">{words.failedTitle}</h1>
        <WarningText>{model.text}</WarningText>
        <LookAgain label={words.look} here={here} />
      </>
    )
  }
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <div data-progress={model.state} aria-live="polite" class="app-room-below">
        <ProgressBar value={model.done} max={model.total} text={model.text} />
      </div>
      <p class="govuk-body">{words.leave}</p>
      <LookAgain label={words.look} here={here} />
    </>
  )
}

interface FinishedProps {
  readonly text: string
  readonly slug: string
  readonly texts: ExchangeTexts
}

const Finished = ({ text, slug, texts }: FinishedProps) => (
  <>
    <Panel title={texts.progress.finishedTitle}>{text}</Panel>
    <ButtonGroup>
      <Button href={resultsPath(slug)}>{texts.progress.result}</Button>
      <a class="govuk-link" href={importPath}>
        {texts.progress.another}
      </a>
    </ButtonGroup>
  </>
)

const LookAgain = ({ label, here }: { readonly label: string; readonly here: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={here}>
      {label}
    </a>
  </p>
)

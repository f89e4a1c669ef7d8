import type { Progress } from '#platform/jobs/progress.ts'
import { Button, ButtonGroup } from '#ui/button.tsx'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import type { BallotResultTexts } from '../../texts/result/en.ts'
import { resultPath } from '../addresses.ts'
import { importElectionPath } from '../result-addresses.ts'

export interface ElectionProgressModel extends Progress {
  /** The same in words. */
  readonly text: string
}

export function presentElectionProgress(
  progress: Progress,
  { importing: { progress: texts } }: BallotResultTexts,
): ElectionProgressModel {
  const { state, done, total } = progress
  const text = {
    waiting: texts.waiting,
    running: texts.running(done, total),
    finished: texts.finished(total),
    failed: texts.failed,
  }[state]
  return { ...progress, text }
}

interface ElectionProgressViewProps {
  readonly model: ElectionProgressModel
  readonly texts: BallotResultTexts
  /** This page's own address, to look again without script. */
  readonly here: string
}

export function ElectionProgressView({ model, texts, here }: ElectionProgressViewProps) {
  const { progress: words } = texts.importing
  const again = (
    <p class="govuk-body">
      <a class="govuk-link" href={here}>
        {words.look}
      </a>
    </p>
  )
  if (model.state === 'finished' && model.note)
    return (
      <>
        <Panel title={words.finishedTitle}>{model.text}</Panel>
        <ButtonGroup>
          <Button href={resultPath(model.note)}>{words.result}</Button>
          <a class="govuk-link" href={importElectionPath}>
            {words.another}
          </a>
        </ButtonGroup>
      </>
    )
  if (model.state === 'failed')
    return (
      <>
        <h1 class="govuk-heading-l">{words.failedTitle}</h1>
        <WarningText>{model.text}</WarningText>
        {again}
      </>
    )
  return (
    <>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <div data-progress={model.state} aria-live="polite" class="app-room-below">
        <ProgressBar value={model.done} max={model.total} text={model.text} />
      </div>
      <p class="govuk-body">{words.leave}</p>
      {again}
    </>
  )
}

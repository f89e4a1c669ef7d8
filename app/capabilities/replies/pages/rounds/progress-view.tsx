import type { Progress } from '#platform/jobs/progress.ts'
import { Panel } from '#ui/panel.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import type { Round } from '../../reads/find-round.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { queuePath, roundPath } from '../addresses.ts'

/** As the page that waits asks for it again and again. */
export interface RoundProgress extends Pick<Progress, 'state' | 'done' | 'total'> {
  readonly text: string
}

export function presentProgress(round: Round, { rounds: words }: RepliesTexts): RoundProgress {
  const done = round.answered + round.skipped
  const total = done + round.chosen
  if (round.state === 'sent') return { state: 'finished', done, total, text: words.finished(total) }
  return done === 0
    ? { state: 'waiting', done, total, text: words.waiting }
    : { state: 'running', done, total, text: words.running(done, total) }
}

interface ProgressViewProps {
  readonly round: Round
  readonly model: RoundProgress
  readonly texts: RepliesTexts
}

export function RoundProgressView({ round, model, texts: { rounds: words } }: ProgressViewProps) {
  if (round.state === 'sent') {
    return (
      <>
        <Panel title={words.sentTitle}>{words.sent(round.answered)}</Panel>
        {round.skipped > 0 && <p class="govuk-body">{words.skipped(round.skipped)}</p>}
        <p class="govuk-body">
          <a class="govuk-link" href={queuePath}>
            {words.queue}
          </a>
        </p>
      </>
    )
  }
  return (
    <>
      <h1 class="govuk-heading-l">{words.sending}</h1>
      <div data-progress={model.state} aria-live="polite" class="app-room-below">
        <ProgressBar value={model.done} max={model.total} text={model.text} />
      </div>
      <p class="govuk-body">{words.leave}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={roundPath(round.round_id)}>
          {words.look}
        </a>
      </p>
    </>
  )
}

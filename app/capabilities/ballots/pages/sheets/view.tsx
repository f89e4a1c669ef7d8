import { Barcode } from '#ui/barcode.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { onPaperPath } from '../paper-addresses.ts'
import type { SheetLine, SheetModel } from './present.ts'

interface Props {
  readonly model: SheetModel
  readonly texts: PaperTexts['sheet']
}

/** One ballot sheet on A4, and above it, on the screen only, how often to print it. */
export const SheetView = ({ model, texts }: Props) => (
  <>
    <div class="app-screen-only app-poster-bar">
      <p class="govuk-body app-flush">
        <a class="govuk-link" href={onPaperPath(model.back.slug)}>
          {texts.back}
        </a>
      </p>
      <p class="govuk-body app-flush">{texts.onScreen(model.size, model.batch)}</p>
    </div>
    <article class={`app-ballot-sheet${model.isLarge ? ' app-ballot-sheet--large' : ''}`}>
      <header>
        <p class="app-ballot-sheet__kicker">
          {model.community} · {texts.kicker}
        </p>
        <h1 class="app-ballot-sheet__question">{model.question}</h1>
        <p class="app-ballot-sheet__task">
          <strong>{model.task}</strong> {texts.how[model.type]}
        </p>
      </header>
      <ul class="app-ballot-sheet__lines">
        {model.lines.map((line) => (
          <Line line={line} isWritten={model.type === 'points' || model.type === 'score' || model.type === 'ranking'} />
        ))}
      </ul>
      <footer class="app-ballot-sheet__foot">
        <p>
          {texts.fold} {texts.until(model.until)}.
        </p>
        <div class="app-ballot-sheet__code">
          <Barcode text={model.code} title={texts.barcode(model.code)} />
          <p>{texts.batch(model.code)}</p>
        </div>
      </footer>
    </article>
  </>
)

const Line = ({ line, isWritten }: { readonly line: SheetLine; readonly isWritten: boolean }) => (
  <li class="app-ballot-sheet__line">
    <span class={`app-ballot-sheet__box${isWritten ? ' app-ballot-sheet__box--wide' : ''}`} aria-hidden="true" />
    <span class="app-ballot-sheet__option">
      <strong>{line.title}</strong>
      <span class="app-ballot-sheet__facts">
        {[line.number, line.cost, line.district].filter((each) => each !== null).join(' · ')}
      </span>
    </span>
  </li>
)

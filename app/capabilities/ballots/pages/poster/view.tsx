import { Poster } from '#ui/poster.tsx'
import { Square } from '#ui/square.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'

export interface PosterModel {
  readonly community: string
  readonly question: string
  readonly who: readonly string[]
  readonly when: string
  /** Where people vote on paper. */
  readonly booths: readonly string[]
  readonly address: string
  readonly short: string
  readonly back: string
}

/** One sheet for the notice board. */
export const PosterView = ({ model, texts }: { readonly model: PosterModel; readonly texts: PaperTexts['poster'] }) => (
  <>
    <div class="app-screen-only app-poster-bar">
      <p class="govuk-body app-flush">
        <a class="govuk-link" href={model.back}>
          {texts.back}
        </a>
      </p>
      <p class="govuk-body app-flush">{texts.print}</p>
    </div>
    <Poster
      community={model.community}
      kicker={texts.kicker}
      title={model.question}
      code={<Square text={model.address} title={texts.code(model.short)} />}
      addressText={texts.scan}
      address={model.short}
    >
      <p>
        <strong>{model.when}</strong>
      </p>
      {model.who.map((who) => (
        <p>{who}</p>
      ))}
      {model.booths.length > 0 && (
        <p>
          {texts.booths} {model.booths.join(' · ')}
        </p>
      )}
      <p>{texts.secret}</p>
    </Poster>
  </>
)

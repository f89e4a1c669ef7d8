import type { Beside } from '../../rules/compare-with-everyone.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import type { MineModel } from './present.ts'

interface EveryoneProps {
  readonly model: MineModel
  readonly texts: TakePartTexts
}

/** One's answers beside everyone's: there from the first answers on. */
export function Everyone({ model: { everyone }, texts }: EveryoneProps) {
  const words = texts.mine.everyone
  if (everyone.compared === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body app-measure">{words.text(everyone.withMost, everyone.compared)}</p>
      <Lines title={words.shared} lines={everyone.shared} share={words.share} />
      <Lines title={words.apart} lines={everyone.apart} share={words.unlike} />
    </section>
  )
}

interface LinesProps {
  readonly title: string
  readonly lines: readonly Beside[]
  readonly share: (share: number, side: 'agree' | 'disagree') => string
}

const Lines = ({ title, lines, share }: LinesProps) =>
  lines.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list app-take-part__lines">
        {lines.map((line) => (
          <li class="app-take-part__said">
            <p class="app-take-part__quote">{line.text}</p>
            <p class="govuk-body-s app-quiet app-flush">{share(line.share, line.stance)}</p>
          </li>
        ))}
      </ul>
    </>
  )

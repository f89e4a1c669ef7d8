import { InsetText } from '#ui/inset-text.tsx'
import { StatementCard, VoteButtons } from '#ui/statement-card.tsx'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import type { TakePartTexts } from '../../texts/take-part/en.ts'
import { Background, Head } from '../take-part/head.tsx'
import type { HeadModel } from '../take-part/present.ts'

export interface PreviewModel {
  readonly head: HeadModel
  readonly statements: readonly string[]
}

interface PreviewViewProps {
  readonly model: PreviewModel
  readonly texts: { readonly preview: FacilitateTexts['preview']; readonly takePart: TakePartTexts }
}

/** A draft as people will see it, to be read: its buttons do nothing. */
export function PreviewView({ model: { head, statements }, texts: { preview, takePart } }: PreviewViewProps) {
  const [first, ...others] = statements
  return (
    <div class="app-take-part">
      <InsetText>
        {preview.notice} {preview.noticeFor(head.askedBy)}
      </InsetText>
      <Head head={head} texts={takePart} isShort={false} isLeadBelow={false} />
      <Background head={head} texts={takePart} isLeadBelow={false} />
      {first && (
        <StatementCard text={first} count={takePart.card.ask}>
          <fieldset class="govuk-fieldset" disabled>
            <legend class="govuk-visually-hidden">{preview.buttons}</legend>
            <VoteButtons name="stance" labels={takePart.votes} />
          </fieldset>
        </StatementCard>
      )}
      {others.length > 0 && (
        <section aria-labelledby="statements">
          <h2 class="govuk-heading-m" id="statements">
            {preview.statements}
          </h2>
          <ol class="govuk-list govuk-list--number app-measure">
            {statements.map((text) => (
              <li>{text}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}

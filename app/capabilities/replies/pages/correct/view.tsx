import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Textarea } from '#ui/textarea.tsx'
import type { RepliesTexts } from '../../texts/en.ts'
import { replyPath } from '../addresses.ts'
import type { ItemModel } from '../item/present.ts'

export interface CorrectViewProps {
  readonly model: ItemModel
  readonly seen: string
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function CorrectView({ model, seen, errors, typed, texts: { correcting: words } }: CorrectViewProps) {
  const fields = { errors, typed }
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={replyPath(model.id)} label={words.back} />
        <ErrorSummary errors={errors} />
        <p class="app-kicker">{model.title}</p>
        <h1 class="govuk-heading-l">{words.title}</h1>
        <p class="govuk-body">{words.lead}</p>
        <form method="post" novalidate data-keep-text>
          <input type="hidden" name="seen" value={seen} />
          <CharacterCount
            name="words"
            label={words.words}
            labelSize="m"
            value={model.reply.answer?.words ?? ''}
            maxlength={4_700}
            threshold={75}
            rows={8}
            {...fields}
          />
          <Textarea name="reason" label={words.reason} labelSize="m" hint={words.reasonHint} rows={3} {...fields} />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
      </div>
    </div>
  )
}

import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { SheetBatch } from '../../reads/find-sheet-batch.ts'
import type { SheetsToType } from '../../reads/sheets-to-type.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import { countSheetsPath, onPaperPath, typeSheetsPath } from '../paper-addresses.ts'
import { PaperPage } from '../paper-page.tsx'
import { PaperFields } from '../vote/paper-fields.tsx'
import type { PaperModel } from '../vote/present.ts'

export interface TypeProps {
  readonly model: PaperModel
  readonly batch: Pick<SheetBatch, 'id' | 'number' | 'boothName' | 'counted'>
  readonly todo: SheetsToType
  /** The sheet that is typed now. */
  readonly sheet: number | null
  readonly choices: Choices | null
  readonly isInvalid: boolean
  readonly errors: FieldErrors
  /** What became of the sheet before, in words. */
  readonly saved: string | null
  readonly texts: PaperTexts['typing']
  readonly words: VoteTexts['paper']
}

/** One sheet after another, as quick as they can be read. */
export function TypeView(props: TypeProps) {
  const { model, batch, todo, texts, errors, saved } = props
  return (
    <PaperPage
      back={{ href: onPaperPath(model.slug), label: texts.back }}
      caption={`${model.question} · ${batch.boothName}`}
      title={texts.title(batch.number)}
      again={{ errors }}
    >
      {saved && <NotificationBanner isSuccess>{saved}</NotificationBanner>}
      {batch.counted === null ? (
        <EmptyState title={texts.notCounted}>
          <Button href={countSheetsPath(model.slug, batch.id)}>{texts.count}</Button>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body">{texts.lead}</p>
          <p class="govuk-body app-quiet">
            {texts.left(todo.mine, batch.counted.inBox)} {todo.differing.length > 0 && texts.differing(todo.differing)}
          </p>
          <Form {...props} most={batch.counted.inBox} />
        </>
      )}
    </PaperPage>
  )
}

function Form(props: TypeProps & { readonly most: number }) {
  const { model, batch, texts, words, errors, sheet, choices, isInvalid, todo, most } = props
  if (todo.next === null && errors.length === 0)
    return (
      <EmptyState title={texts.allDone}>
        <p class="govuk-body">{texts.allDoneNext}</p>
      </EmptyState>
    )
  return (
    <form method="post" action={typeSheetsPath(model.slug, batch.id)} novalidate>
      <TextInput
        name="sheet"
        label={texts.sheet}
        labelSize="s"
        hint={texts.sheetHint(most)}
        value={sheet}
        inputmode="numeric"
        width={4}
        errors={errors}
      />
      {model.terms.type !== 'yes-no' && (
        <h2 class="govuk-heading-s" id="choices">
          {texts.options}
        </h2>
      )}
      <PaperFields model={model} texts={words} choices={choices} />
      <Checkboxes
        name="invalid"
        items={[{ value: 'yes', label: texts.invalid, hint: texts.invalidHint }]}
        values={isInvalid ? ['yes'] : []}
        legend={<span class="govuk-visually-hidden">{texts.invalid}</span>}
      />
      <Button preventDoubleClick>{texts.button}</Button>
    </form>
  )
}

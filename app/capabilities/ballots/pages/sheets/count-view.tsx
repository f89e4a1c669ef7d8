import { Button } from '#ui/button.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { SheetBatch } from '../../reads/find-sheet-batch.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { onPaperPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { InOrder, PaperPage } from '../paper-page.tsx'

export interface CountProps {
  readonly ballot: { readonly slug: string; readonly question: string }
  readonly batch: Pick<SheetBatch, 'number' | 'boothName' | 'size' | 'counted'>
  readonly texts: PaperTexts['booths']
  readonly again: Again
}

/** What became of a batch's sheets. */
export const CountView = ({ ballot, batch, texts, again }: CountProps) => {
  const own = texts.count
  const number = (name: 'inBox' | 'setAside' | 'spoilt' | 'unused', hint?: string) => (
    <TextInput
      name={name}
      label={own[name]}
      labelSize="s"
      hint={hint}
      value={batch.counted ? batch.counted[name] : name === 'setAside' ? 0 : undefined}
      inputmode="numeric"
      width={4}
      {...again}
    />
  )
  return (
    <PaperPage
      back={{ href: onPaperPath(ballot.slug), label: texts.back }}
      caption={ballot.question}
      title={own.title(batch.number)}
      again={again}
    >
      <p class="govuk-body">{own.lead(batch.boothName, batch.size)}</p>
      <InOrder steps={own.steps} />
      <form method="post" novalidate>
        {number('inBox')}
        {number('setAside', own.setAsideHint)}
        {number('spoilt')}
        {number('unused')}
        <p class="govuk-body">{own.missing}</p>
        <Button preventDoubleClick>{own.button}</Button>
      </form>
    </PaperPage>
  )
}

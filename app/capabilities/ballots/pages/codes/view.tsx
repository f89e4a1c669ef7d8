import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { cancelReasons } from '../../vocabulary.ts'
import { onPaperPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { InOrder, PaperPage } from '../paper-page.tsx'

interface Props {
  readonly ballot: { readonly slug: string; readonly question: string }
  readonly texts: PaperTexts['codes']
  readonly again: Again
}

export const MakeView = ({ ballot, most, texts, again }: Props & { readonly most: number }) => (
  <PaperPage
    back={{ href: onPaperPath(ballot.slug), label: texts.back }}
    caption={ballot.question}
    title={texts.title}
    again={again}
  >
    <p class="govuk-body">{texts.lead}</p>
    <InOrder steps={texts.steps} />
    <form method="post" novalidate>
      <TextInput
        name="count"
        label={texts.howMany}
        labelSize="s"
        hint={texts.howManyHint(most)}
        inputmode="numeric"
        width={4}
        {...again}
      />
      <Button preventDoubleClick>{texts.button}</Button>
    </form>
  </PaperPage>
)

export const CancelView = ({ ballot, texts, again }: Props) => (
  <PaperPage
    back={{ href: onPaperPath(ballot.slug), label: texts.back }}
    caption={ballot.question}
    title={texts.cancel.title}
    again={again}
  >
    <p class="govuk-body">{texts.cancel.lead}</p>
    <form method="post" novalidate>
      <TextInput name="batch" label={texts.cancel.batch} labelSize="s" inputmode="numeric" width={4} {...again} />
      <TextInput
        name="slip"
        label={texts.cancel.slip}
        labelSize="s"
        hint={texts.cancel.slipHint}
        inputmode="numeric"
        width={4}
        {...again}
      />
      <Radios
        name="reason"
        legend={texts.cancel.reason}
        legendSize="s"
        hint={texts.cancel.reasonHint}
        items={cancelReasons.map((value) => ({ value, label: texts.cancel.reasons[value] }))}
        {...again}
      />
      <Button kind="warning" preventDoubleClick>
        {texts.cancel.button}
      </Button>
    </form>
  </PaperPage>
)

import { Button, ButtonGroup } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Countdown } from '#ui/countdown.tsx'
import type { FieldErrors } from '#ui/field.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Panel } from '#ui/panel.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Help } from '../../reads/find-help.ts'
import type { PaperTexts } from '../../texts/paper/en.ts'
import type { VoteTexts } from '../../texts/vote/en.ts'
import type { Choices } from '../../vocabulary.ts'
import { endHelpPath, helpVotePath, onPaperPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { InOrder, PaperPage } from '../paper-page.tsx'
import { PaperFields } from '../vote/paper-fields.tsx'
import type { PaperModel } from '../vote/present.ts'
import { HiddenFields } from '../vote/review-part.tsx'
import { reviewOf, wordsOf } from '../vote/words.ts'

type Texts = PaperTexts['help']

export interface StartProps {
  readonly ballot: { readonly slug: string; readonly question: string }
  readonly minutes: number
  readonly texts: Texts
  readonly again: Again
}

/** Before: what helping means, and who is helped. */
export const StartView = ({ ballot, minutes, texts, again }: StartProps) => (
  <PaperPage
    back={{ href: onPaperPath(ballot.slug), label: texts.back }}
    caption={ballot.question}
    title={texts.title}
    again={again}
  >
    <p class="govuk-body">{texts.lead}</p>
    <InOrder steps={texts.rules} />
    <InsetText>{texts.recorded(minutes)}</InsetText>
    <form method="post" novalidate>
      <TextInput
        name="email"
        type="email"
        label={texts.email}
        labelSize="s"
        autocomplete="off"
        spellcheck={false}
        {...again}
      />
      <p class="govuk-body">{texts.or}</p>
      <TextInput
        name="code"
        label={texts.code}
        labelSize="s"
        width={20}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        {...again}
      />
      <Checkboxes
        name="asked"
        legend={<span class="govuk-visually-hidden">{texts.asked}</span>}
        items={[{ value: 'yes', label: texts.asked }]}
        {...again}
      />
      <Button preventDoubleClick>{texts.button}</Button>
    </form>
  </PaperPage>
)

export interface HelpPaperProps {
  readonly model: PaperModel
  readonly help: Pick<Help, 'minutesLeft' | 'isChange'>
  readonly texts: Texts
  readonly words: VoteTexts
  readonly choices?: Choices | null
  readonly isReview?: boolean
  readonly errors: FieldErrors
}

/** Their paper on the helper's screen: to fill in, then to read back. */
export const HelpPaperView = (props: HelpPaperProps) => {
  const { model, help, texts, errors, isReview, choices } = props
  const own = texts.now
  return (
    <PaperPage
      back={{ href: onPaperPath(model.slug), label: texts.back }}
      caption={model.question}
      title={isReview ? own.reviewTitle : own.title}
      again={{ errors }}
    >
      <Countdown text={own.left(help.minutesLeft)} state={help.minutesLeft <= 5 ? 'soon' : 'open'} />
      {help.isChange && <InsetText>{own.change}</InsetText>}
      {isReview && choices ? <Review {...props} choices={choices} /> : <Fill {...props} />}
      <form method="post" action={endHelpPath(model.slug)}>
        <Button kind="secondary">{own.stop}</Button>
      </form>
    </PaperPage>
  )
}

const Fill = ({ model, texts, words, choices = null }: HelpPaperProps) => (
  <form method="post" action={helpVotePath(model.slug)} novalidate>
    {model.terms.type !== 'yes-no' && (
      <>
        <h2 class="govuk-heading-m">{model.task}</h2>
        {model.options.length > 1 && <p class="govuk-body-s app-quiet">{texts.now.order}</p>}
      </>
    )}
    <PaperFields model={model} texts={words.paper} choices={choices} />
    <Button name="step" value="review">
      {texts.now.review}
    </Button>
  </form>
)

function Review({ model, texts, words, choices }: HelpPaperProps & { readonly choices: Choices }) {
  const { lines, isOrdered, total } = reviewOf(wordsOf(model, words), choices)
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <form method="post" action={helpVotePath(model.slug)}>
      {lines.length === 0 && <p class="govuk-body">{texts.now.empty}</p>}
      <List class={`govuk-list ${isOrdered ? 'govuk-list--number' : 'govuk-list--bullet'}`}>
        {lines.map(({ title, note }) => (
          <li>
            {title}
            {note && <span class="app-quiet"> · {note}</span>}
          </li>
        ))}
      </List>
      {total && <p class="govuk-body">{total}</p>}
      <HiddenFields choices={choices} />
      <ButtonGroup>
        <Button name="step" value="cast" preventDoubleClick>
          {texts.now.cast}
        </Button>
        <Button name="step" value="change" kind="secondary">
          {texts.now.back}
        </Button>
      </ButtonGroup>
    </form>
  )
}

interface ReceiptProps {
  readonly slug: string
  readonly receipt: string
  readonly texts: Texts['receipt']
}

export const HelpReceiptView = ({ slug, receipt, texts }: ReceiptProps) => (
  <div class="app-paper">
    <Panel title={texts.title}>{null}</Panel>
    <p class="govuk-body">{texts.text}</p>
    <p class="app-receipt__code">{receipt}</p>
    <Button href={onPaperPath(slug)}>{texts.button}</Button>
  </div>
)

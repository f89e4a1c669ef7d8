import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { FileUpload } from '#ui/file-upload.tsx'
import { Radios } from '#ui/radios.tsx'
import { Square } from '#ui/square.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { day } from '#ui/texts/english.ts'
import { WarningText } from '#ui/warning-text.tsx'
import type { Letters } from '../../acts/make-letters.ts'
import { groupedCode } from '../../rules/unambiguous-code.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, FormPage, Paragraph } from '../form-page.tsx'
import { lettersPath, runningPath } from '../look-after.ts'

type Texts = PeopleTexts['residents']

export function LettersView({ texts, again }: { readonly texts: Texts; readonly again: Again }) {
  const own = texts.letters
  const { errors, typed } = again
  const counts = ['1', '2', '3', '4'].map((value) => ({ value, label: value }))
  return (
    <>
      <BackLink href={runningPath} label={texts.back} />
      <FormPage heading={own.title} again={again}>
        <Paragraph>{own.why}</Paragraph>
        <form method="post" action={lettersPath} enctype="multipart/form-data" novalidate data-keep-text>
          <Textarea
            name="addresses"
            label={own.addresses}
            hint={own.addressesHint}
            rows={8}
            spellcheck={false}
            errors={errors}
            typed={typed}
          />
          <FileUpload
            name="file"
            label={own.file}
            hint={own.fileHint}
            accept=".csv,text/csv,text/plain"
            errors={errors}
          />
          <Radios
            name="each"
            legend={own.each}
            legendSize="s"
            hint={own.eachHint}
            items={counts}
            value="1"
            isInline
            isSmall
            errors={errors}
            typed={typed}
          />
          <Button preventDoubleClick>{own.button}</Button>
        </form>
      </FormPage>
    </>
  )
}

interface PrintProps {
  readonly texts: Texts
  readonly community: { readonly name: string; readonly origin: string }
  readonly made: Letters
  readonly doubles: readonly number[]
  readonly today: Date
}

/** The letters on paper, and above them, on the screen only, what to know. */
export const PrintView = (props: PrintProps) => (
  <>
    <div class="app-screen-only">
      <h1 class="govuk-heading-l">{props.texts.letters.madeTitle(props.made.letters.length)}</h1>
      <WarningText>{props.texts.letters.printNow}</WarningText>
      <Paragraph>{props.texts.letters.how}</Paragraph>
      {props.doubles.length > 0 && <Paragraph>{props.texts.letters.doubles(props.doubles)}</Paragraph>}
      {props.made.sentBefore.length > 0 && (
        <Paragraph>{props.texts.letters.sentBefore(props.made.sentBefore)}</Paragraph>
      )}
      <Button href={runningPath}>{props.texts.letters.done}</Button>
    </div>
    {props.made.letters.map((letter) => (
      <OneLetter {...props} letter={letter} />
    ))}
  </>
)

function OneLetter(props: PrintProps & { readonly letter: Letters['letters'][number] }) {
  const { community, letter, made } = props
  const texts = props.texts.letter
  const address = `${community.origin.replace(/^https?:\/\//, '')}/residence`
  return (
    <article class="app-post">
      <p class="app-post__address">
        {letter.parts.map((part) => (
          <span class="app-post__line">{part}</span>
        ))}
      </p>
      <p class="app-post__date">{day(props.today)}</p>
      <h2 class="govuk-heading-m">{texts.subject(community.name)}</h2>
      <Paragraph>{texts.greeting}</Paragraph>
      <Paragraph>{texts.what(community.name)}</Paragraph>
      <p class="app-post__code">
        <span class="govuk-visually-hidden">{texts.code}: </span>
        {groupedCode(letter.code)}
      </p>
      <div class="app-post__how">
        <ol class="govuk-list govuk-list--number">
          {texts.steps(address).map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <Square text={`${community.origin}/residence`} title={address} />
      </div>
      <Paragraph>{texts.until(day(made.until))}</Paragraph>
      <p class="govuk-body-s">{texts.careful}</p>
    </article>
  )
}

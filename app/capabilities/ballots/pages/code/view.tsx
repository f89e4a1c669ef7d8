import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { ballotPath } from '../addresses.ts'
import { codePath, putCodeAwayPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { PaperPage } from '../paper-page.tsx'
import { paperPath } from '../vote-addresses.ts'

export interface CodeProps {
  readonly ballot: { readonly slug: string; readonly question: string }
  /** A code is open in this browser. */
  readonly hasCode: boolean
  readonly texts: PaperTexts['code']
  readonly again: Again
}

/** Where a printed code is typed. */
export const CodeView = ({ ballot, hasCode, texts, again }: CodeProps) => (
  <PaperPage
    back={{ href: ballotPath(ballot.slug), label: texts.back }}
    caption={ballot.question}
    title={texts.title}
    again={again}
  >
    {hasCode ? (
      <>
        <InsetText>{texts.here}</InsetText>
        <div class="app-row">
          <Button href={paperPath(ballot.slug)}>{texts.toPaper}</Button>
          <PutAway slug={ballot.slug} texts={texts} />
        </div>
      </>
    ) : (
      <>
        <p class="govuk-body">{texts.lead}</p>
        <form method="post" action={codePath(ballot.slug)} novalidate>
          <TextInput
            name="code"
            label={texts.label}
            labelSize="s"
            hint={texts.hint}
            width={20}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            attributes={{ 'data-voting-code': '' }}
            {...again}
          />
          <Button preventDoubleClick>{texts.button}</Button>
        </form>
        <p class="govuk-body">{texts.keep}</p>
      </>
    )}
    <p class="govuk-body app-quiet">{texts.shared}</p>
  </PaperPage>
)

interface PutAwayProps {
  readonly slug: string
  readonly texts: PaperTexts['code']
}

export const PutAway = ({ slug, texts }: PutAwayProps) => (
  <form method="post" action={putCodeAwayPath(slug)}>
    <Button kind="secondary">{texts.putAway}</Button>
  </form>
)

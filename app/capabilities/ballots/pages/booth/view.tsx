import { Button } from '#ui/button.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { Radios } from '#ui/radios.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PaperTexts } from '../../texts/paper/en.ts'
import { markPath, onPaperPath } from '../paper-addresses.ts'
import type { Again } from '../paper-form.ts'
import { PaperPage } from '../paper-page.tsx'

interface Props {
  readonly ballot: { readonly slug: string; readonly question: string }
  readonly booth: { readonly id: string; readonly name: string; readonly marked: number }
  readonly texts: PaperTexts['booths']
  readonly again: Again
}

export interface MarkProps extends Props {
  /** After the close: from the booth's own list. */
  readonly isLate: boolean
  readonly done: string | null
}

/** The screen at the booth: who is handed a sheet now. */
export const MarkView = ({ ballot, booth, isLate, texts, again, done }: MarkProps) => {
  const own = texts.mark
  return (
    <PaperPage
      back={{ href: onPaperPath(ballot.slug), label: texts.back }}
      caption={booth.name}
      title={isLate ? own.lateTitle : own.title}
      again={again}
    >
      {done && <NotificationBanner isSuccess>{done}</NotificationBanner>}
      <p class="govuk-body">{isLate ? own.lateLead : own.lead}</p>
      <form method="post" action={markPath(ballot.slug, booth.id)} novalidate>
        <TextInput
          name="email"
          type="email"
          label={own.email}
          labelSize="s"
          hint={own.emailHint}
          autocomplete="off"
          spellcheck={false}
          {...again}
        />
        <p class="govuk-body">{own.or}</p>
        <TextInput
          name="code"
          label={own.code}
          labelSize="s"
          hint={own.codeHint}
          width={20}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          {...again}
        />
        <Button preventDoubleClick>{own.button}</Button>
      </form>
      <p class="govuk-body app-quiet">{own.sum(booth.marked)}</p>
    </PaperPage>
  )
}

export interface MakeSheetsProps extends Props {
  /** There is more than one option to put in an order. */
  readonly hasOrder: boolean
  readonly most: number
}

export const MakeSheetsView = ({ ballot, booth, hasOrder, most, texts, again }: MakeSheetsProps) => {
  const own = texts.sheets
  return (
    <PaperPage
      back={{ href: onPaperPath(ballot.slug), label: texts.back }}
      caption={booth.name}
      title={own.title}
      again={again}
    >
      <p class="govuk-body">{own.lead}</p>
      <form method="post" novalidate>
        <TextInput
          name="sheets"
          label={own.howMany}
          labelSize="s"
          hint={own.howManyHint(most)}
          inputmode="numeric"
          width={4}
          {...again}
        />
        {hasOrder ? (
          <Radios
            name="order"
            legend={own.order}
            legendSize="s"
            value="drawn"
            items={[
              { value: 'drawn', label: own.drawn, hint: own.drawnHint },
              { value: 'numbered', label: own.asNumbered },
            ]}
            {...again}
          />
        ) : (
          <input type="hidden" name="order" value="numbered" />
        )}
        <Radios
          name="size"
          legend={own.size}
          legendSize="s"
          value="usual"
          items={[
            { value: 'usual', label: own.usual },
            { value: 'large', label: own.large },
          ]}
          {...again}
        />
        <Button preventDoubleClick>{own.button}</Button>
      </form>
    </PaperPage>
  )
}

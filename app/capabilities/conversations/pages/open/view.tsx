import { DateInput } from '#ui/date-input.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import { SurePage } from '#ui/sure-page.tsx'
import type { ManagedConversation } from '../../reads/find-managed-conversation.ts'
import type { FacilitateTexts } from '../../texts/facilitate/en.ts'
import { managePath } from '../addresses.ts'

export interface OpenViewProps {
  readonly conversation: ManagedConversation
  readonly address: string
  readonly texts: FacilitateTexts
  readonly errors: FieldErrors
  readonly typed?: Typed | undefined
}

/** Now or from a day; what becomes fixed, and what does not. */
export function OpenView({ conversation, address, texts, errors, typed }: OpenViewProps) {
  const { open, caption } = texts.manage
  const fixed = open.fixedItems({
    question: conversation.question,
    audience: texts.make.audiences[conversation.admits].label,
    address,
  })
  return (
    <SurePage
      title={open.title}
      caption={caption}
      errors={errors}
      back={{ href: managePath(conversation.slug), label: open.back }}
      button={open.button}
    >
      <p class="govuk-body">{open.fixed}</p>
      <ul class="govuk-list govuk-list--bullet">
        {fixed.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      <p class="govuk-body">{open.still}</p>
      <Radios
        name="when"
        legend={open.when}
        legendSize="m"
        items={[
          { value: 'now', label: open.now, hint: open.nowHint },
          { value: 'later', label: open.later, hint: open.laterHint },
        ]}
        value="now"
        errors={errors}
        typed={typed}
      />
      <DateInput name="opens" legend={open.day} legendSize="s" hint={open.dayHint} errors={errors} typed={typed} />
      <p class="govuk-body-s app-quiet">{open.record}</p>
    </SurePage>
  )
}

/** What is missing, each with the way to it. */
export const NotReady = ({
  problems,
  edit,
  texts,
}: {
  readonly problems: readonly string[]
  readonly edit: string
  readonly texts: FacilitateTexts['manage']
}) => (
  <>
    <h1 class="govuk-heading-l">{texts.open.notReady}</h1>
    <ul class="govuk-list govuk-list--bullet">
      {problems.map((problem) => (
        <li>{problem}</li>
      ))}
    </ul>
    <p class="govuk-body">
      <a class="govuk-link" href={edit}>
        {texts.open.fix}
      </a>
    </p>
  </>
)

import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Radios } from '#ui/radios.tsx'
import type { Officer } from '../../reads/list-officers.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { replyPath } from '../addresses.ts'

export interface AssignViewProps {
  readonly id: string
  readonly title: string
  readonly seen: string
  readonly officers: readonly Officer[]
  readonly owner: string | null
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function AssignView({ id, title, seen, officers, owner, errors, typed, texts }: AssignViewProps) {
  const words = texts.assigning
  const nameOf = (officer: Officer | undefined) => officer?.name ?? words.unnamed
  return (
    <>
      <BackLink href={replyPath(id)} label={title} />
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{words.title}</h1>
      {owner && <p class="govuk-body">{words.now(nameOf(officers.find((officer) => officer.id === owner)))}</p>}
      <form method="post" novalidate>
        <input type="hidden" name="seen" value={seen} />
        <Radios
          name="person"
          legend={words.legend}
          legendSize="m"
          hint={words.hint}
          items={officers.map((officer) => ({ value: officer.id, label: nameOf(officer) }))}
          errors={errors}
          typed={typed}
        />
        <Button preventDoubleClick>{words.button}</Button>
      </form>
    </>
  )
}

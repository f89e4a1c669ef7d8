import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import type { FieldErrors, Typed } from '#ui/field.ts'
import { Select } from '#ui/select.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { Officer } from '../../reads/list-officers.ts'
import type { Team } from '../../rules/charter.ts'
import type { RepliesTexts } from '../../texts/en.ts'
import { charterPath, removeTeamPath } from '../addresses.ts'

export interface TeamViewProps {
  /** Null: a new one. */
  readonly team: Team | null
  readonly version: number
  readonly holders: { readonly accountable: string | null; readonly superior: string | null } | undefined
  readonly officers: readonly Officer[]
  readonly errors: FieldErrors
  readonly typed: Typed | undefined
  readonly texts: RepliesTexts
}

export function TeamView({ team, version, holders, officers, errors, typed, texts }: TeamViewProps) {
  const words = texts.charter.team
  const fields = { errors, typed }
  const people = [
    { value: '', label: words.nobody },
    ...officers.map(({ id, name }) => ({ value: id, label: name ?? words.unnamed })),
  ]
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <BackLink href={charterPath} label={texts.charter.edit.back} />
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{team ? words.title(team.name) : words.newTitle}</h1>
        <form method="post" novalidate data-keep-text>
          <input type="hidden" name="version" value={String(version)} />
          <TextInput name="name" label={words.name} hint={words.nameHint} value={team?.name} {...fields} />
          <TextInput name="post" label={words.post} hint={words.postHint} value={team?.post} {...fields} />
          <Select
            name="accountable"
            label={words.accountable}
            hint={words.heldHint}
            items={people}
            value={holders?.accountable}
            {...fields}
          />
          <TextInput
            name="superiorPost"
            label={words.superiorPost}
            hint={words.superiorPostHint}
            value={team?.superiorPost}
            {...fields}
          />
          <Select
            name="superior"
            label={words.superior}
            hint={words.heldHint}
            items={people}
            value={holders?.superior}
            {...fields}
          />
          <Button preventDoubleClick>{words.button}</Button>
        </form>
        {team && (
          <form method="post" action={removeTeamPath(team.id)}>
            <input type="hidden" name="version" value={String(version)} />
            <p class="govuk-body-s app-quiet">{words.removeHint}</p>
            <Button kind="secondary" preventDoubleClick>
              {words.remove}
            </Button>
          </form>
        )}
      </div>
    </div>
  )
}

import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { CharacterCount } from '#ui/character-count.tsx'
import { Details } from '#ui/details.tsx'
import { TextInput } from '#ui/text-input.tsx'
import type { PeopleTexts } from '../../texts/en.ts'
import { organisationRegisters } from '../../vocabulary.ts'
import { type Again, FormPage, Paragraph } from '../form-page.tsx'

/** The details of an organisation, new or changed. */
export function OrganisationFormView(props: {
  readonly texts: PeopleTexts['organisations']
  readonly title: string
  readonly why: string | null
  readonly back: { readonly href: string; readonly label: string }
  readonly again: Again
}) {
  const { texts, again } = props
  const { errors, typed } = again
  const hasNumber = organisationRegisters.some(
    (register) => typed?.[register] || errors.some(({ name }) => name === register),
  )
  return (
    <>
      <BackLink href={props.back.href} label={props.back.label} />
      <FormPage heading={props.title} again={again}>
        {props.why && <Paragraph>{props.why}</Paragraph>}
        <form method="post" novalidate data-keep-text>
          <TextInput name="name" label={texts.name} autocomplete="organization" errors={errors} typed={typed} />
          <CharacterCount
            name="about"
            label={texts.about}
            hint={texts.aboutHint}
            rows={4}
            maxlength={1000}
            threshold={75}
            errors={errors}
            typed={typed}
          />
          <Details summary={texts.numbers} open={hasNumber}>
            <Paragraph>{texts.numbersWhy}</Paragraph>
            {organisationRegisters.map((register) => (
              <TextInput
                name={register}
                label={texts.registers[register]}
                hint={texts.forms[register]}
                width={20}
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                errors={errors}
                typed={typed}
              />
            ))}
          </Details>
          <Button preventDoubleClick>{texts.save}</Button>
        </form>
      </FormPage>
    </>
  )
}

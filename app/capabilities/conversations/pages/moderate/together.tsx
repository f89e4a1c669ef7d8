import { Button } from '#ui/button.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { moderationReasons } from '../../rules/moderation-reasons.ts'
import type { ModerateViewProps } from './props.ts'

/** One decision for all that are ticked, with a reason where they are not published. */
export function Together({ model, texts, errors, typed }: ModerateViewProps) {
  const { together } = texts.moderate
  const fields = { errors, typed }
  const reasons = [
    { value: '', label: together.reasonNone },
    ...moderationReasons.map((value) => ({ value, label: texts.reasons[value].label })),
  ]
  const publish = {
    value: 'publish',
    label: model.show === 'waiting' ? together.publish : together.publishAgain,
  }
  const reject = {
    value: 'reject',
    label: model.show === 'published' ? together.takeDown : together.reject,
  }
  const items = [...(model.show === 'published' ? [] : [publish]), ...(model.show === 'rejected' ? [] : [reject])]
  return (
    <section class="app-queue__together" aria-labelledby="together">
      <h2 class="govuk-heading-m" id="together">
        {together.title}
      </h2>
      <Radios name="decision" legend={together.decision} legendSize="s" items={items} isSmall {...fields} />
      {model.show !== 'rejected' && (
        <>
          <Select name="reason" label={together.reason} labelSize="s" items={reasons} {...fields} />
          <Textarea name="note" label={together.note} labelSize="s" hint={together.noteHint} rows={3} {...fields} />
        </>
      )}
      <Button preventDoubleClick>{together.button}</Button>
    </section>
  )
}

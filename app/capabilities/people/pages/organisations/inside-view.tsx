import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Tag } from '#ui/tag.tsx'
import { TextInput } from '#ui/text-input.tsx'
import { day } from '#ui/texts/english.ts'
import type { Member } from '../../reads/list-members.ts'
import type { PeopleTexts } from '../../texts/en.ts'
import { type Again, Paragraph } from '../form-page.tsx'
import { invitePath, leavePath, memberPath, revokePath } from './addresses.ts'
import type { InsideModel } from './present.ts'

interface Props {
  readonly texts: PeopleTexts['organisations']
  readonly id: string
  readonly inside: InsideModel
  readonly again: Again
}

/** Members, invitations, leaving: for those who belong to it. */
export const InsideView = (props: Props) => {
  const { texts, id, inside } = props
  return (
    <>
      <h2 class="govuk-heading-m app-room-above">{texts.members}</h2>
      <Paragraph>{texts.membersWhy}</Paragraph>
      {inside.members.map((member) => (
        <OneMember {...props} member={member} />
      ))}
      {inside.mayKeep && <Invitations {...props} />}
      {inside.isMember && (
        <Details summary={texts.leave}>
          <Paragraph>{inside.isAlone ? texts.leaveLast : texts.leaveWhy}</Paragraph>
          <form method="post" action={leavePath(id)}>
            <Button kind="warning" preventDoubleClick>
              {texts.leave}
            </Button>
          </form>
        </Details>
      )}
    </>
  )
}

function OneMember({ texts, id, inside, member }: Props & { readonly member: Member }) {
  const name = member.displayName ?? texts.nobody
  const change = member.isKeeper ? 'make-member' : 'make-keeper'
  return (
    <div class="app-person">
      <p class="govuk-body app-flush">
        {name} {member.isKeeper && <Tag>{texts.keeper}</Tag>}
        <br />
        <span class="app-quiet">{texts.joined(day(member.joinedAt))}</span>
      </p>
      {inside.mayKeep && member.id !== inside.you && (
        <div class="app-row">
          {[change, 'remove'].map((what) => (
            <form method="post" action={memberPath(id)}>
              <input type="hidden" name="member" value={member.id} />
              <Button kind="secondary" name="change" value={what} preventDoubleClick>
                {what === 'remove' ? texts.remove : member.isKeeper ? texts.makeMember : texts.makeKeeper}
                <span class="govuk-visually-hidden">: {name}</span>
              </Button>
            </form>
          ))}
        </div>
      )}
    </div>
  )
}

function Invitations({ texts, id, inside, again }: Props) {
  return (
    <>
      <h2 class="govuk-heading-m">{texts.invite}</h2>
      <Paragraph>{texts.inviteWhy}</Paragraph>
      <form method="post" action={invitePath(id)} novalidate>
        <TextInput
          name="email"
          type="email"
          label={texts.email}
          autocomplete="off"
          spellcheck={false}
          errors={again.errors}
          typed={again.typed}
        />
        <Button preventDoubleClick>{texts.inviteButton}</Button>
      </form>
      {inside.invitations.length > 0 && <h3 class="govuk-heading-s">{texts.open}</h3>}
      {inside.invitations.map((invitation) => (
        <form class="app-person" method="post" action={revokePath(id)}>
          <p class="govuk-body app-flush">
            {invitation.email} <span class="app-quiet">{texts.openUntil(day(invitation.expiresAt))}</span>
          </p>
          <Button kind="secondary" name="invitation" value={invitation.id} preventDoubleClick>
            {texts.revoke}
            <span class="govuk-visually-hidden">: {invitation.email}</span>
          </Button>
        </form>
      ))}
    </>
  )
}

import { z } from 'zod'
import { notFound, page, seeOther } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { findManagedConversation } from '../../reads/find-managed-conversation.ts'
import { listStatementTexts } from '../../reads/list-statement-texts.ts'
import { isPreviewKey } from '../../store/preview-key.ts'
import { facilitateTextsFor } from '../../texts/facilitate/texts.ts'
import { takePartTextsFor } from '../../texts/take-part/texts.ts'
import { previewPath, takePartPath } from '../addresses.ts'
import { presentHead } from '../take-part/present.ts'
import { PreviewView } from './view.tsx'

/** For colleagues who were sent the link: the draft as it will be, without voting. Ends when the conversation opens. */
export const preview = get({
  path: previewPath(':conversation', ':key'),
  access: 'anyone',
  summary: 'A draft, for those who were given its preview link',
  address: z.strictObject({ conversation: z.uuid(), key: z.string().regex(/^[\w-]{22}$/) }),
  async show(ask) {
    const { house, read, community, address } = ask
    const conversation = await findManagedConversation(read, community.id, { id: address.conversation })
    if (!conversation) return notFound
    const previewed = { ...conversation.key, round: conversation.previewRound }
    if (!isPreviewKey(house.secrets, previewed, address.key)) return notFound
    if (conversation.state !== 'draft') return seeOther(takePartPath(conversation.slug))
    const texts = { preview: facilitateTextsFor(ask.locale).preview, takePart: takePartTextsFor(ask.locale) }
    const statements = (await listStatementTexts(read, conversation.key)).map(({ text }) => text)
    const head = presentHead({ conversation, at: conversation.at }, { people: 0, isPreview: false }, texts.takePart)
    const model = { head, statements }
    return page(texts.preview.title(head.question), <PreviewView model={model} texts={texts} />, { model })
  },
})

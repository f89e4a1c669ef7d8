import { z } from 'zod'
import { londonDate } from '#platform/london.ts'
import { page } from '#platform/web/answer.ts'
import { get } from '#platform/web/route.ts'
import { countBoard } from '../../reads/count-board.ts'
import { listBoard } from '../../reads/list-board.ts'
import { boardParts } from '../../rules/make-board.ts'
import { mayAnswerSomewhere } from '../../rules/may-answer.ts'
import { textsFor } from '../../texts/texts.ts'
import { boardListPath, boardPath } from '../addresses.ts'
import { BoardListView } from './list-view.tsx'
import { lineOf, presentBoard } from './present.ts'
import { BoardView } from './view.tsx'

const lateShown = 10
const onOnePage = 50

const boardPage = get({
  path: boardPath,
  access: 'anyone',
  summary: 'The public board: what is answered in time, what is late, what waits',
  async show(ask) {
    const { read, community } = ask
    const today = londonDate(ask.house.clock.now())
    const [board, late] = await Promise.all([
      countBoard(read, community.id, today),
      listBoard(read, community.id, { part: 'late', today, limit: lateShown }),
    ])
    const texts = textsFor(ask.locale)
    const model = presentBoard({ board, late, today }, texts)
    const body = <BoardView model={model} mayAnswer={mayAnswerSomewhere(ask.actor)} texts={texts} />
    return page(texts.board.title, body, { model, publicFor: 30 })
  },
})

const afterPart = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
  .transform((text) => ({ day: text.slice(0, 10), itemId: text.slice(11) }))
  .refine(({ day, itemId }) => z.iso.date().safeParse(day).success && z.uuid().safeParse(itemId).success)

const listPage = get({
  path: '/replies/board/:part',
  access: 'anyone',
  summary: 'One part of the public board: late, waiting, answered and so on',
  address: z.strictObject({ part: z.enum(boardParts), after: afterPart.optional() }),
  async show({ read, community, locale, address: { part, after }, house }) {
    const today = londonDate(house.clock.now())
    const found = await listBoard(read, community.id, { part, after, today, limit: onOnePage + 1 })
    const texts = textsFor(locale)
    const shown = found.slice(0, onOnePage)
    const last = shown.at(-1)
    const lines = shown.map((each) => lineOf(each, part, today, texts))
    const next =
      found.length > onOnePage && last ? boardListPath(part, `${last.ended_on ?? last.due_on}.${last.item_id}`) : null
    const model = { title: texts.board.listTitles[part], lines, next }
    return page(model.title, <BoardListView model={model} isLate={part === 'late'} texts={texts} />, {
      model,
      publicFor: 30,
    })
  },
})

export const boardRoutes = [boardPage, listPage]

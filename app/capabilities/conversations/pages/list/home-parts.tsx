import type { HomeAbout, HomePart } from '#platform/capability.ts'
import { Button } from '#ui/button.tsx'
import { NoticeBoard } from '#ui/notice-card.tsx'
import { listShownConversations } from '../../reads/list-shown-conversations.ts'
import type { ResultsTexts } from '../../texts/results/en.ts'
import { resultsTextsFor } from '../../texts/results/texts.ts'
import { conversationsPath, resultsPath, takePartPath } from '../addresses.ts'
import { type ListedLine, presentList } from './present.ts'
import { ConversationCard, When } from './view.tsx'

const mostOpen = 4
const mostClosed = 2

/** The open conversations, the one that ends first above all; and what people said in those that ended last. */
export async function homeParts({ read, community, locale, now }: HomeAbout): Promise<readonly HomePart[]> {
  const texts = resultsTextsFor(locale).list
  const listed = presentList(await listShownConversations(read, community.id), now)
  const open = listed.open.slice(0, mostOpen)
  const closed = listed.closed.slice(0, mostClosed)
  const common = { isActivity: true }
  return [
    {
      ...common,
      id: 'open-now',
      rank: 10,
      title: texts.home.open,
      model: open,
      render: () => <OpenNow lines={open} hasMore={listed.open.length > open.length} texts={texts} />,
    },
    {
      ...common,
      id: 'what-people-said',
      rank: 25,
      title: texts.home.closed,
      model: closed,
      render: () => <Cards lines={closed} texts={texts} />,
    },
  ].filter(({ model }) => model.length > 0)
}

interface Lines {
  readonly lines: readonly ListedLine[]
  readonly texts: ResultsTexts['list']
}

function OpenNow({ lines: [first, ...others], hasMore, texts }: Lines & { readonly hasMore: boolean }) {
  return (
    <>
      {first && <First line={first} texts={texts} />}
      {others.length > 0 && <Cards lines={others} texts={texts} />}
      {hasMore && (
        <p class="govuk-body">
          <a class="govuk-link" href={conversationsPath}>
            {texts.home.all}
          </a>
        </p>
      )}
    </>
  )
}

/** What a newcomer is asked first. */
const First = ({ line, texts }: { readonly line: ListedLine; readonly texts: ResultsTexts['list'] }) => (
  <article class="app-first">
    <h3 class="govuk-heading-l">{line.question}</h3>
    <p class="govuk-body">{texts.askedBy(line.askedBy)}</p>
    <When line={line} texts={texts} />
    <Button href={takePartPath(line.slug)} isStart>
      {texts.home.takePart}
    </Button>
    <p class="govuk-body app-first__foot">
      {line.votes === 0 ? (
        texts.nobodyYet
      ) : (
        <>
          {texts.tookPart(line.people, line.votes, line.statements)}{' '}
          <a class="govuk-link" href={resultsPath(line.slug)}>
            {texts.home.seeResults}
          </a>
        </>
      )}
    </p>
  </article>
)

const Cards = ({ lines, texts }: Lines) => (
  <NoticeBoard>
    {lines.map((line) => (
      <ConversationCard line={line} texts={texts} />
    ))}
  </NoticeBoard>
)

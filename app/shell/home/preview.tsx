import type { Capability, HomePart } from '#platform/capability.ts'
import { Button } from '#ui/button.tsx'
import { Countdown } from '#ui/countdown.tsx'
import { NoticeBoard, NoticeCard } from '#ui/notice-card.tsx'
import { textsFor } from '../texts/texts.ts'
import { HomeView } from './view.tsx'

const texts = textsFor('en').home
const part = (id: string, title: string, render: HomePart['render']): HomePart => ({
  id,
  rank: 1,
  title,
  isActivity: true,
  model: null,
  render,
})

const full: readonly HomePart[] = [
  part('open', 'Open now', () => (
    <article class="app-first">
      <h3 class="govuk-heading-l">What should our library be like?</h3>
      <Countdown text="9 days left, until 11 March 2027" />
      <Button href="#" isStart>
        Take part
      </Button>
    </article>
  )),
  part('matters', 'Matters under way', () => (
    <NoticeBoard>
      {['The future of our library', 'A safe way to school'].map((title) => (
        <NoticeCard title={title} href="#" kicker="All of Exampleham" headingLevel={3} foot="Since 1 March 2027">
          <p class="govuk-body">What are we ready to do, share or pay for it?</p>
        </NoticeCard>
      ))}
    </NoticeBoard>
  )),
]

const home = (parts: readonly HomePart[], mayRun = false) => (
  <HomeView community="Exampleham" parts={parts} mayRun={mayRun} texts={texts} />
)

export const previewHome: NonNullable<Capability['preview']> = [
  { name: 'home', render: () => home(full) },
  { name: 'home, nothing yet', render: () => home([]) },
  { name: 'home, nothing yet, for an administrator', render: () => home([], true) },
]

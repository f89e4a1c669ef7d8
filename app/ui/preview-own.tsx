import type { VNode } from 'preact'
import { Countdown } from './countdown.tsx'
import { EmptyState } from './empty-state.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MapFigure } from './map-figure.tsx'
import { NoticeBoard, NoticeCard } from './notice-card.tsx'
import { type GroupLetter, OpinionGroup } from './opinion-group.tsx'
import { Poster } from './poster.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Report } from './report.tsx'
import { SplitBar } from './split-bar.tsx'
import { StatementCard, VoteButtons } from './statement-card.tsx'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'
import { AreaMap, Legend } from './svg/area-map.tsx'
import { BarChart } from './svg/bar-chart.tsx'
import type { Geometry } from './svg/projection.ts'
import { type Dot, Scatter } from './svg/scatter.tsx'

const labels = { agree: 'Agree', disagree: 'Disagree', pass: 'Pass or not sure' }
const letters: readonly GroupLetter[] = ['A', 'B', 'C', 'D', 'E', 'F']

const dots: readonly Dot[] = letters.flatMap((group, g) =>
  Array.from({ length: 40 }, (_, k) => ({
    x: Math.cos(g * 1.05) * 3 + Math.sin(k * 2.4) * 0.16 * Math.sqrt(k),
    y: Math.sin(g * 1.05) * 3 + Math.cos(k * 2.4) * 0.16 * Math.sqrt(k),
    group,
    isYou: g === 1 && k === 7,
  })),
)

const cell = (x: number, y: number): Geometry => {
  const corner = (across: number, down: number) =>
    [
      0.6 + across * 0.12 + Math.sin(across * 5 + down * 3) * 0.03,
      52.4 + down * 0.08 + Math.cos(across * 4 + down) * 0.02,
    ] as const
  return {
    type: 'Polygon',
    coordinates: [[corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)]],
  }
}

const areas = Array.from({ length: 20 }, (_, k) => ({
  name: `Ward ${k + 1}`,
  geometry: cell(k % 5, Math.floor(k / 5)),
  step: k === 7 ? null : ((((k * 3) % 5) + 1) as 1 | 2 | 3 | 4 | 5),
  text: `${(k * 3) % 5} halls`,
  href: `#ward-${k + 1}`,
}))

const source = (
  <a class="govuk-link" href="#source">
    council outturn 2026
  </a>
)

/** What only Folkmoot has. */
export const ownStates: readonly { readonly name: string; readonly render: () => VNode }[] = [
  {
    name: 'Notice board',
    render: () => (
      <NoticeBoard>
        {[
          <NoticeCard
            kicker="Conversation"
            title="Should we take on the running of our library?"
            href="#library"
            foot={<Countdown text="9 days left, until 11 March" datetime="2027-03-11" />}
          >
            <p>312 people have said what they think of 48 statements.</p>
          </NoticeCard>,
          <NoticeCard
            kicker="Right to bid"
            title="The Feathers may be sold"
            href="#pub"
            foot={<Countdown state="soon" text="2 days left to say you want to bid" />}
          >
            <p>The owner told the council on 3 February.</p>
          </NoticeCard>,
          <NoticeCard
            kicker="Promise"
            title="A crossing on Norwich Road"
            href="#crossing"
            foot={<Countdown state="over" text="Kept on 2 February" />}
          >
            <p>The county has built it. Residents have checked it.</p>
          </NoticeCard>,
        ]}
      </NoticeBoard>
    ),
  },
  {
    name: 'Statement with votes',
    render: () => (
      <StatementCard
        count="Statement 4 of 31"
        text="Volunteers should only ever help a paid librarian, not replace one."
        byline="Said by a resident, 2 March"
      >
        <form action="#vote">
          <VoteButtons labels={labels} />
        </form>
      </StatementCard>
    ),
  },
  {
    name: 'Statement already answered',
    render: () => (
      <StatementCard
        text="I would pay £12 a year more to keep it open on Saturdays."
        byline="Said by a resident, 1 March"
      >
        <form action="#vote-again">
          <VoteButtons labels={labels} chosen="agree" chosenText="your answer" />
        </form>
        <SplitBar
          agree={62}
          pass={14}
          disagree={24}
          texts={{ agree: '62% agree', pass: '14% pass', disagree: '24% disagree' }}
          label="All 312 people"
        />
      </StatementCard>
    ),
  },
  {
    name: 'Bars',
    render: () => (
      <>
        <ProgressBar value={12} max={31} text="You have answered 12 of 31 statements" />
        <SplitBar
          agree={0}
          pass={3}
          disagree={97}
          texts={{ agree: '0% agree', pass: '3% pass', disagree: '97% disagree' }}
        />
        <SplitBar agree={0} pass={0} disagree={0} texts={{ agree: 'no answers yet', pass: '', disagree: '' }} />
      </>
    ),
  },
  {
    name: 'Steps and story',
    render: () => (
      <>
        <Steps
          label="Steps of this matter"
          items={[
            { label: 'Listen', state: 'done', href: '#listen' },
            { label: 'Propose', state: 'done', href: '#propose' },
            { label: 'Decide', state: 'current', href: '#decide', note: 'until 11 March' },
            { label: 'Do', state: 'ahead' },
            { label: 'Report back', state: 'ahead' },
          ]}
        />
        <Story
          label="The story of this matter"
          entries={[
            {
              when: '4 January 2027',
              datetime: '2027-01-04',
              title: 'The county says it will close the library',
              children: (
                <p>
                  It costs £38,000 a year more than it brings in.{' '}
                  <a class="govuk-link" href="#paper">
                    Read the paper
                  </a>
                </p>
              ),
            },
            {
              when: '20 January to 10 February 2027',
              title: '312 people said what they think',
              children: (
                <SplitBar
                  agree={71}
                  pass={9}
                  disagree={20}
                  texts={{ agree: '71% would help to keep it', pass: '9% pass', disagree: '20% would not' }}
                />
              ),
            },
            {
              when: 'Now, until 11 March 2027',
              state: 'now',
              title: 'Residents vote on three proposals',
              children: <Countdown text="9 days left, until 11 March" />,
            },
            { when: 'By 1 April 2027', state: 'ahead', title: 'The parish council answers' },
          ]}
        />
      </>
    ),
  },
  {
    name: 'Key figures and groups',
    render: () => (
      <>
        <KeyFigures
          items={[
            { number: '312', label: 'people took part', source: { href: '#s1', label: 'votes' } },
            { number: '48', label: 'statements' },
            { number: '£41,000', label: 'to run it for a year', source: { href: '#s2', label: 'budget' } },
            { number: '7', label: 'statements that all groups support' },
          ]}
        />
        <ul class="app-row">
          {letters.map((letter) => (
            <li>
              <OpinionGroup letter={letter} text={`Group ${letter}`} />
            </li>
          ))}
        </ul>
      </>
    ),
  },
  {
    name: 'Nothing here yet',
    render: () => (
      <EmptyState title="Nobody has said anything yet">
        <p>Be the first: say one thing that you think about this, and others will answer it.</p>
        <a class="govuk-link" href="#add">
          Add a statement
        </a>
      </EmptyState>
    ),
  },
  {
    name: 'Bar chart',
    render: () => (
      <BarChart
        bars={[
          { label: 'Staff', value: 24300, text: '£24,300' },
          { label: 'Heat and light', value: 9100, text: '£9,100' },
          { label: 'Books', value: 4600, text: '£4,600' },
          { label: 'Cleaning', value: 3000, text: '£3,000', isQuiet: true },
        ]}
      />
    ),
  },
  {
    name: 'Opinion map',
    render: () => (
      <MapFigure caption="Who votes alike" twinSummary="The groups in words" twin={<p>Six groups of 40 people.</p>}>
        <Scatter
          id="opinions"
          title="Map of opinions"
          description="240 people in six groups; near means alike"
          dots={dots}
          youText="You"
        />
      </MapFigure>
    ),
  },
  {
    name: 'Map',
    render: () => (
      <MapFigure
        caption="Village halls by ward"
        twinSummary="The same as a list"
        source={source}
        twin={
          <ul class="govuk-list">
            {areas.map(({ name, text }) => (
              <li>
                {name}: {text}
              </li>
            ))}
          </ul>
        }
      >
        <AreaMap
          id="halls"
          title="Village halls by ward"
          areas={areas}
          places={[{ name: 'Our hall', at: [0.9, 52.55] }]}
        />
        <Legend
          label="Halls"
          items={[
            { step: 1, text: 'none' },
            { step: 3, text: '2' },
            { step: 5, text: '4' },
            { step: null, text: 'not known' },
          ]}
        />
      </MapFigure>
    ),
  },
  {
    name: 'Poster',
    render: () => (
      <Poster
        community="Wymondham"
        kicker="Have your say until 11 March"
        title="Should we take on our library?"
        address="wymondham.example/library"
        addressText="Say what you think at"
      >
        <p>It takes two minutes. You need no account.</p>
      </Poster>
    ),
  },
  {
    name: 'Report',
    render: () => (
      <Report
        title="What 312 people said about the library"
        about={<p>Wymondham, 20 January to 10 February 2027</p>}
        foot={
          <p>
            Fingerprint of the votes: <span class="app-exact">9c1f02d84ab7</span>
          </p>
        }
      >
        <h2 class="govuk-heading-m">Common ground</h2>
        <p class="govuk-body">Seven statements have the support of every group.</p>
      </Report>
    ),
  },
]

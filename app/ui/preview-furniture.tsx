import type { VNode } from 'preact'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Details } from './details.tsx'
import { InsetText } from './inset-text.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { SummaryList } from './summary-list.tsx'
import { ScrollRegion, Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { WarningText } from './warning-text.tsx'

const colours = ['grey', 'green', 'turquoise', 'blue', 'purple', 'red', 'orange', 'yellow'] as const

const precepts = [
  ['Wymondham', '17,600', '£94.12', '2.1%'],
  ['Hethersett', '7,400', '£71.50', '0.0%'],
  ['Cringleford', '5,900', '£68.03', '−1.4%'],
]

/** Everything on a page that is not a field. */
export const furnitureStates: readonly { readonly name: string; readonly render: () => VNode }[] = [
  {
    name: 'Headings and text',
    render: () => (
      <>
        <h1 class="govuk-heading-xl">Should we take on the running of our library?</h1>
        <p class="govuk-body-l">
          The county wants to close it in April. The parish could keep it open three days a week.
        </p>
        <h2 class="govuk-heading-l">What it would take</h2>
        <p class="govuk-body">
          Eleven people have offered time. The building needs{' '}
          <a class="govuk-link" href="#roof">
            a new roof
          </a>{' '}
          within five years, and the running costs are about £41,000 a year, most of it heat and one librarian.
        </p>
        <h3 class="govuk-heading-m">What we do not know yet</h3>
        <ul class="govuk-list govuk-list--bullet">
          <li>whether the county gives the books with the building</li>
          <li>who pays for the insurance</li>
        </ul>
        <h4 class="govuk-heading-s">Smallest heading</h4>
        <p class="govuk-body-s">Small text, for sources and second thoughts.</p>
      </>
    ),
  },
  {
    name: 'Where you are',
    render: () => (
      <>
        <PhaseBanner tag="New">Tell us what does not work for you.</PhaseBanner>
        <Breadcrumbs
          items={[{ label: 'Home', href: '#home' }, { label: 'Matters', href: '#matters' }, { label: 'Our library' }]}
        />
        <BackLink href="#back" />
        <Tabs
          title="Views of this matter"
          items={[
            { label: 'Story', href: '#story', current: true },
            { label: 'Statements', href: '#statements' },
            { label: 'Papers', href: '#papers' },
          ]}
        />
        <Pagination
          previous={{ href: '#p2' }}
          next={{ href: '#p4' }}
          items={[
            { number: 1, href: '#p1' },
            { ellipsis: true },
            { number: 3, href: '#p3', current: true },
            { number: 4, href: '#p4' },
          ]}
        />
        <Pagination next={{ href: '#next', label: 'What the groups have in common' }} />
      </>
    ),
  },
  {
    name: 'Notices in a page',
    render: () => (
      <>
        <NotificationBanner isSuccess titleId="banner-1">
          Your statement was sent. It is shown once a facilitator has read it.
        </NotificationBanner>
        <NotificationBanner titleId="banner-2">Voting ends today at 5pm.</NotificationBanner>
        <WarningText>Once the ballot is open its rules cannot be changed.</WarningText>
        <InsetText>“A building used by everybody should not have to close because one budget line ended.”</InsetText>
        <Details summary="How is this counted?">Each person’s latest answer counts once.</Details>
        <Panel title="Your vote is cast">
          Your receipt is <strong class="app-exact">4f1c-9a02</strong>
        </Panel>
      </>
    ),
  },
  {
    name: 'Tags',
    render: () => (
      <p class="govuk-body">
        <Tag>Draft</Tag> {colours.map((colour) => [<Tag colour={colour}>{colour}</Tag>, ' '])}
      </p>
    ),
  },
  {
    name: 'Facts and tables',
    render: () => (
      <>
        <SummaryList
          rows={[
            {
              key: 'Building',
              value: 'Library, Becket’s Well',
              actions: [{ href: '#change', label: 'Change', what: 'building' }],
            },
            {
              key: 'Keeper',
              value: 'Norfolk County Council',
              actions: [{ href: '#change', label: 'Change', what: 'keeper' }],
            },
            { key: 'Open', value: '29 hours a week' },
          ]}
        />
        <ScrollRegion label="Parish precepts">
          <Table
            caption="Parish precepts, 2026"
            captionSize="m"
            firstCellIsHeader
            columns={[
              { label: 'Parish', sortHref: '#sort-parish' },
              { label: 'People', isNumeric: true, sortHref: '#sort-people', sorted: 'down' },
              { label: 'Band D', isNumeric: true, sortHref: '#sort-band' },
              { label: 'Change', isNumeric: true },
            ]}
            rows={precepts}
          />
        </ScrollRegion>
        <TaskList
          items={[
            { title: 'Describe the building', href: '#one', status: 'Completed' },
            {
              title: 'Show who you are',
              href: '#two',
              hint: 'A register number or a constitution',
              status: <Tag colour="blue">Not started</Tag>,
            },
            { title: 'Send the nomination', status: 'Cannot start yet', cannotStartYet: true },
          ]}
        />
      </>
    ),
  },
]

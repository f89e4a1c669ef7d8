import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Button } from './button.tsx'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { Countdown } from './countdown.tsx'
import { DateInput } from './date-input.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { KeyFigures } from './key-figures.tsx'
import { NoticeCard } from './notice-card.tsx'
import { Pagination } from './pagination.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Radios } from './radios.tsx'
import { Select } from './select.tsx'
import { SplitBar } from './split-bar.tsx'
import { StatementCard, VoteButtons } from './statement-card.tsx'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'
import { SummaryList } from './summary-list.tsx'
import { AreaMap } from './svg/area-map.tsx'
import { BarChart } from './svg/bar-chart.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { TextInput } from './text-input.tsx'
import { Textarea } from './textarea.tsx'

const evil = '</textarea></title><script>alert(1)</script>" onfocus="alert(1)'
const errors = [{ name: evil, message: evil }]
const choice = { value: evil, label: evil, hint: evil, conditional: evil }
const field = { name: evil, label: evil, hint: evil, errors, typed: { [evil]: evil } }
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
} as const

const components: readonly VNode[] = [
  <BackLink href={evil} label={evil} />,
  <Breadcrumbs label={evil} items={[{ label: evil, href: evil }, { label: evil }]} />,
  <Button name={evil} value={evil} attributes={{ 'data-x': evil }}>
    {evil}
  </Button>,
  <Button href={evil}>{evil}</Button>,
  <TextInput {...field} prefix={evil} suffix={evil} autocomplete={evil} pattern={evil} />,
  <Textarea {...field} />,
  <CharacterCount {...field} maxlength={140} />,
  <Radios {...field} legend={evil} items={[choice, { divider: evil }]} />,
  <Checkboxes {...field} legend={evil} items={[choice, { divider: evil }]} />,
  <Select {...field} items={[{ value: evil, label: evil }]} />,
  <DateInput {...field} legend={evil} value={evil} typed={{ [`${evil}-day`]: evil }} />,
  <ErrorSummary errors={errors} title={evil} description={evil} />,
  <Countdown text={evil} datetime={evil} />,
  <KeyFigures items={[{ number: evil, label: evil, source: { href: evil, label: evil } }]} />,
  <NoticeCard kicker={evil} title={evil} href={evil} foot={evil}>
    {evil}
  </NoticeCard>,
  <Pagination label={evil} next={{ href: evil, text: evil, label: evil }} />,
  <ProgressBar value={1} max={2} text={evil} />,
  <SplitBar agree={1} pass={1} disagree={1} label={evil} texts={{ agree: evil, pass: evil, disagree: evil }} />,
  <StatementCard text={evil} count={evil} byline={evil}>
    {evil}
  </StatementCard>,
  <VoteButtons name={evil} labels={{ agree: evil, pass: evil, disagree: evil }} chosen="pass" chosenText={evil} />,
  <Steps label={evil} items={[{ label: evil, state: 'done', href: evil, note: evil }]} />,
  <Story label={evil} entries={[{ title: evil, when: evil, datetime: evil, id: evil, children: evil }]} />,
  <SummaryList rows={[{ key: evil, value: evil, actions: [{ href: evil, label: evil, what: evil }] }]} />,
  <AreaMap
    id={evil}
    title={evil}
    description={evil}
    areas={[{ name: evil, geometry: square, step: 1, text: evil, href: evil }]}
  />,
  <BarChart bars={[{ label: evil, value: 1, text: evil }]} />,
  <Table caption={evil} columns={[{ label: evil, sortHref: evil }]} rows={[[evil]]} firstCellIsHeader />,
  <Tabs title={evil} items={[{ label: evil, href: evil }]} />,
  <Tag>{evil}</Tag>,
  <TaskList idPrefix={evil} items={[{ title: evil, href: evil, hint: evil, status: evil }]} />,
]

it.each(components.map((component) => [(component.type as { name: string }).name, component] as const))(
  '%s writes whatever it is given as text',
  (_, component) => {
    const html = render(component)
    expect(html).toContain('&lt;')
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)* onfocus="/)
  },
)

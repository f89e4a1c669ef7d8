import { BackLink } from './back-link.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Details } from './details.tsx'
import { InsetText } from './inset-text.tsx'
import { NotificationBanner } from './notification-banner.tsx'
import { type PageLink, Pagination } from './pagination.tsx'
import { Panel } from './panel.tsx'
import { PhaseBanner } from './phase-banner.tsx'
import { ServiceNavigation } from './service-navigation.tsx'
import { SkipLink } from './skip-link.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tag } from './tag.tsx'
import { TaskList } from './task-list.tsx'
import { content } from './testing/content.tsx'
import { matchesFixtures, type Options } from './testing/fixtures.ts'
import { WarningText } from './warning-text.tsx'

matchesFixtures('details', ['default', 'expanded', 'id', 'html as text', 'classes', 'attributes'], (o) => (
  <Details summary={o.summaryText} open={o.open} id={o.id} class={o.classes} attributes={o.attributes}>
    {content(o)}
  </Details>
))

matchesFixtures('inset-text', ['default', 'classes', 'id', 'html as text'], (o) => (
  <InsetText id={o.id} class={o.classes}>
    {content(o)}
  </InsetText>
))

matchesFixtures('warning-text', ['default', 'multiple lines', 'classes', 'html as text'], (o) => (
  <WarningText class={o.classes}>{content(o)}</WarningText>
))

matchesFixtures(
  'notification-banner',
  ['default', 'with type as success', 'custom title', 'custom title id', 'html as text', 'classes'],
  (o) => (
    <NotificationBanner isSuccess={o.type === 'success'} title={o.titleText} titleId={o.titleId} class={o.classes}>
      {content(o)}
    </NotificationBanner>
  ),
)

matchesFixtures(
  'panel',
  ['default', 'title html as text', 'body html as text', 'classes', 'title with no body text'],
  (o) => (
    <Panel title={content({ text: o.titleText, html: o.titleHtml })} class={o.classes}>
      {content(o)}
    </Panel>
  ),
)

const rowsOf = (options: Options) =>
  options.rows.filter(Boolean).map((row: Options) => ({
    key: content(row.key),
    value: content(row.value),
    actions: row.actions?.items?.map((action: Options) => ({
      href: action.href,
      label: action.text,
      what: action.visuallyHiddenText,
    })),
  }))

matchesFixtures('summary-list', ['no-border', 'with some actions', 'actions href', 'empty items array'], (o) => (
  <SummaryList rows={rowsOf(o)} class={o.classes} />
))

matchesFixtures(
  'table',
  ['default', 'with head', 'with head and caption', 'html as text', 'with firstCellIsHeader true', 'classes'],
  (o) => (
    <Table
      caption={o.caption}
      captionSize={/--(s|m|l|xl)/.exec(o.captionClasses ?? '')?.[1] as 'm'}
      columns={(o.head ?? o.rows[0]).map((each: Options) => ({
        label: o.head && each.text,
        isNumeric: each.format === 'numeric',
      }))}
      rows={o.rows.map((row: Options) => row.map((cell: Options) => cell.text))}
      firstCellIsHeader={o.firstCellIsHeader}
      class={o.classes}
    />
  ),
)

matchesFixtures(
  'tag',
  ['default', 'grey', 'turquoise', 'green', 'purple', 'red', 'orange', 'yellow', 'html as text'],
  (o) => <Tag class={o.classes}>{content(o)}</Tag>,
)

matchesFixtures(
  'breadcrumbs',
  [
    'default',
    'with one level',
    'with last breadcrumb as current page',
    'with collapse on mobile',
    'html as text',
    'classes',
    'custom label',
  ],
  (o) => (
    <Breadcrumbs
      label={o.labelText ?? 'Breadcrumb'}
      items={o.items.map((item: Options) => ({ label: item.text, href: item.href }))}
      collapseOnMobile={o.collapseOnMobile}
      class={o.classes}
    />
  ),
)

matchesFixtures('back-link', ['default', 'with custom text and link', 'html as text'], (o) => (
  <BackLink href={o.href ?? '#'} label={o.text} />
))

matchesFixtures('phase-banner', ['default', 'html as text'], (o) => (
  <PhaseBanner tag={o.tag?.text ?? ''}>{content(o)}</PhaseBanner>
))

matchesFixtures('skip-link', ['no href', 'custom href', 'custom text', 'html as text'], (o) => (
  <SkipLink href={o.href ?? '#content'} text={o.text} />
))

const linkOf = (link: Options): PageLink | undefined =>
  link && { href: link.href, text: link.text, label: link.labelText }

matchesFixtures(
  'pagination',
  [
    'default',
    'with many pages',
    'first page',
    'last page',
    'with prev and next only',
    'with prev and next only and labels',
    'with previous only',
    'with next only',
  ],
  (o) => (
    <Pagination
      previous={linkOf(o.previous)}
      next={linkOf(o.next)}
      items={o.items?.map((item: Options) =>
        item.ellipsis ? item : { number: item.number, href: item.href, current: item.current },
      )}
      label={o.landmarkLabel ?? 'Pagination'}
      class={o.classes}
    />
  ),
)

matchesFixtures(
  'service-navigation',
  [
    'with collapseNavigationOnMobile set to false',
    'with a single navigation item',
    'with service name',
    'with service link',
  ],
  (o) => (
    <ServiceNavigation
      serviceName={o.serviceName}
      serviceUrl={o.serviceUrl}
      label={o.menuButtonText}
      navigation={o.navigation?.map((item: Options) => ({
        label: item.text,
        href: item.href,
        current: item.current,
        active: item.active,
      }))}
    />
  ),
  (html) => html.replace('Service information', 'This community'),
)

matchesFixtures(
  'task-list',
  ['default', 'with hint text and additional states', 'custom id prefix', 'html passed as text'],
  (o) => (
    <TaskList
      idPrefix={o.idPrefix}
      items={o.items.filter(Boolean).map((item: Options) => ({
        title: item.title.text,
        href: item.href,
        hint: item.hint?.text,
        cannotStartYet: item.status.classes?.includes('cannot-start-yet'),
        status: item.status.tag ? (
          <Tag class={item.status.tag.classes}>{item.status.tag.text}</Tag>
        ) : (
          content(item.status)
        ),
      }))}
    />
  ),
)

import { render } from 'preact-render-to-string'
import type { PageAnswer } from '#platform/web/answer.ts'
import type { Ask } from '#platform/web/ask.ts'
import { Page } from '#ui/page.tsx'
import type { Site } from './site.ts'
import { textsFor } from './texts/texts.ts'

/** Puts a page into the site's frame: header, navigation, footer, style sheet and islands. */
export function renderChrome(site: Site, ask: Ask | null, answer: PageAnswer): string {
  const texts = textsFor(ask?.locale ?? 'en')
  const community = ask?.community ?? null
  const isBeforeSetUp = ask !== null && !community
  const navigation = (isBeforeSetUp ? [] : site.capabilities)
    .flatMap((capability) => capability.navigation?.(ask?.locale ?? 'en') ?? [])
    .sort((a, b) => a.rank - b.rank)
    .map(({ label, href }) => ({ label, href, current: isCurrent(ask?.here ?? '', href) }))
  return `<!doctype html>${render(
    <Page
      lang={ask?.locale ?? 'en'}
      title={answer.title}
      product={texts.product}
      hasErrors={answer.hasErrors ?? false}
      community={community && { name: community.name, strapline: community.strapline, href: '/' }}
      navigation={navigation}
      account={accountLink(ask, texts)}
      footer={isBeforeSetUp ? [] : footerOf(texts)}
      notice={community?.isDemonstration ? texts.footer.demonstration : null}
      skip={texts.nav.skip}
      stylesheet={site.assets.pathOf('app.css')}
      icon={site.assets.pathOf('favicon.svg')}
      scripts={['base', ...(answer.islands ?? [])].map((name) => site.assets.pathOf(`islands/${name}.js`))}
      wide={answer.wide ?? false}
      bare={answer.bare ?? false}
      description={answer.description ?? null}
    >
      {answer.body}
    </Page>,
  )}`
}

const isCurrent = (here: string, href: string) => here === href || (href !== '/' && here.startsWith(`${href}/`))

function accountLink(ask: Ask | null, texts: ReturnType<typeof textsFor>) {
  if (!ask?.community) return null
  return ask.actor.person
    ? { label: ask.actor.displayName ?? texts.nav.account, href: '/account' }
    : { label: texts.nav.signIn, href: '/sign-in' }
}

const footerOf = ({ footer }: ReturnType<typeof textsFor>) => [
  { label: footer.about, href: '/about' },
  { label: footer.record, href: '/record' },
  { label: footer.privacy, href: '/privacy' },
  { label: footer.accessibility, href: '/accessibility' },
]

import { Button, ButtonGroup } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Radios } from '#ui/radios.tsx'
import type { MattersTexts } from '../../texts/en.ts'
import { howOften } from '../../vocabulary.ts'
import { followPath, matterPath, unfollowPath } from '../addresses.ts'
import type { Yours } from './present.ts'

interface FollowBoxProps {
  readonly slug: string
  readonly yours: Yours
  readonly error?: string | undefined
  readonly texts: MattersTexts
}

/** Be told what becomes of a matter: how often, or not any more. */
export function FollowBox({ slug, yours, error, texts }: FollowBoxProps) {
  const words = texts.follow
  return (
    <section class="app-follow" id="follow" aria-labelledby="follow-title">
      <h2 class="govuk-heading-m" id="follow-title">
        {texts.matter.follow}
      </h2>
      {yours.howOften && <p class="govuk-body">{words.following[yours.howOften]}</p>}
      {!yours.isSignedIn && (
        <>
          <p class="govuk-body">{words.signInWhy}</p>
          <Button kind="secondary" href={`/sign-in?next=${encodeURIComponent(matterPath(slug))}`}>
            {words.signIn}
          </Button>
        </>
      )}
      {yours.isSignedIn && !yours.howOften && <Often slug={slug} yours={yours} error={error} texts={texts} />}
      {yours.howOften && (
        <>
          <Details summary={words.change} open={error !== undefined}>
            <Often slug={slug} yours={yours} error={error} texts={texts} />
          </Details>
          <form method="post" action={unfollowPath(slug)}>
            <Button kind="secondary">{words.stop}</Button>
          </form>
        </>
      )}
    </section>
  )
}

const Often = ({ slug, yours, error, texts: { follow: words } }: FollowBoxProps) => (
  <form method="post" action={followPath(slug)} novalidate>
    <Radios
      name="often"
      legend={yours.howOften ? words.legendAgain : words.legend}
      legendSize="s"
      items={howOften.map((often) => ({ value: often, label: words.often[often] }))}
      value={yours.howOften ?? 'daily'}
      errors={error ? [{ name: 'often', message: error }] : []}
    />
    <ButtonGroup>
      <Button>{yours.howOften ? words.change : words.button}</Button>
    </ButtonGroup>
  </form>
)

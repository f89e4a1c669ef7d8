import type { CommitmentsTexts } from '../../texts/en.ts'
import { datePath, giveUpPath, milestonePath, reportPath } from '../addresses.ts'
import type { Yours } from './present.ts'

interface LookAfterProps {
  readonly yours: Yours
  readonly isOpen: boolean
  readonly texts: CommitmentsTexts
}

/** What those who answer for a promise can do with it, while it is open. */
export function LookAfter({ yours, isOpen, texts }: LookAfterProps) {
  if (!yours.mayReport || !isOpen) return null
  const { acts, look } = texts.page
  const links = [
    { href: reportPath(yours.id), label: acts.report },
    { href: datePath(yours.id), label: acts.date },
    { href: milestonePath(yours.id), label: acts.milestone },
    { href: giveUpPath(yours.id), label: acts.giveUp },
  ]
  return (
    <section aria-labelledby="look-after">
      <h2 class="govuk-heading-m" id="look-after">
        {look}
      </h2>
      <ul class="govuk-list">
        {links.map(({ href, label }) => (
          <li>
            <a class="govuk-link" href={href}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

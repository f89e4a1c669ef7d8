import type { ComponentChildren } from 'preact'
import { useUiTexts } from './ui-texts.ts'

export interface NavigationItem {
  readonly href: string
  readonly label: string
  /** The page itself is shown. */
  readonly current?: boolean | undefined
  /** A page below it is shown. */
  readonly active?: boolean | undefined
}

export interface ServiceNavigationProps {
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly label?: string | undefined
}

/** The community's rooms, in a row that wraps. It never folds away, so it needs no script. */
export function ServiceNavigation({ navigation = [], serviceName, serviceUrl, label }: ServiceNavigationProps) {
  const texts = useUiTexts()
  const container = (
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        {serviceName && <span class="govuk-service-navigation__service-name">{nameOf(serviceName, serviceUrl)}</span>}
        {navigation.length > 0 && (
          <nav aria-label={label ?? texts.menu} class="govuk-service-navigation__wrapper">
            <ul class="govuk-service-navigation__list" id="navigation">
              {navigation.map(item)}
            </ul>
          </nav>
        )}
      </div>
    </div>
  )
  const frame = { class: 'govuk-service-navigation', 'data-module': 'govuk-service-navigation' }
  if (!serviceName) return <div {...frame}>{container}</div>
  return (
    <section aria-label={texts.serviceInformation} {...frame}>
      {container}
    </section>
  )
}

const nameOf = (name: string, url: string | undefined): ComponentChildren =>
  url ? (
    <a href={url} class="govuk-service-navigation__link">
      {name}
    </a>
  ) : (
    <span class="govuk-service-navigation__text">{name}</span>
  )

function item({ href, label, current, active }: NavigationItem) {
  const isHere = current || active
  return (
    <li
      class={
        isHere
          ? 'govuk-service-navigation__item govuk-service-navigation__item--active'
          : 'govuk-service-navigation__item'
      }
    >
      <a
        class="govuk-service-navigation__link"
        href={href}
        aria-current={isHere ? (current ? 'page' : 'true') : undefined}
      >
        {isHere ? <strong class="govuk-service-navigation__active-fallback">{label}</strong> : label}
      </a>
    </li>
  )
}

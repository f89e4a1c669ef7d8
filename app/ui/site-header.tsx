import type { ComponentChildren } from 'preact'
import { Mark } from './mark.tsx'
import { type NavigationItem, ServiceNavigation } from './service-navigation.tsx'
import { useUiTexts } from './ui-texts.ts'

export interface Community {
  readonly name: string
  readonly strapline: string
  readonly href: string
}

export interface HeaderLink {
  readonly label: string
  readonly href: string
}

export interface SiteHeaderProps {
  readonly product: string
  readonly community?: Community | null | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly account?: HeaderLink | null | undefined
  readonly notice?: ComponentChildren
}

/** Whose site this is, who you are in it, and its rooms. */
export function SiteHeader({ product, community, navigation = [], account, notice }: SiteHeaderProps) {
  const texts = useUiTexts()
  return (
    <header class="govuk-template__header app-header">
      {notice && (
        <div class="app-header__notice">
          <p class="govuk-width-container app-header__notice-text">{notice}</p>
        </div>
      )}
      <div class="govuk-width-container app-header__mast">
        <a class="app-header__home" href={community?.href ?? '/'}>
          <Mark />
          <span class="app-header__name">{community?.name ?? product}</span>
        </a>
        {account && (
          <a class="app-header__account" href={account.href}>
            {account.label}
          </a>
        )}
        {community?.strapline && <p class="app-header__strapline">{community.strapline}</p>}
      </div>
      {navigation.length > 0 && <ServiceNavigation navigation={navigation} label={texts.siteNavigation} />}
    </header>
  )
}

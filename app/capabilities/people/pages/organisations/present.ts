import type { Organisation } from '../../reads/find-organisation.ts'
import type { Member, OpenInvitation } from '../../reads/list-members.ts'
import type { OrganisationRegister } from '../../vocabulary.ts'

/** Where anyone can look a number up. Only links: nothing is fetched from there. */
const registerSites: Record<OrganisationRegister, string> = {
  'charity-england-wales': 'https://register-of-charities.charitycommission.gov.uk/',
  'charity-scotland': 'https://www.oscr.org.uk/about-charities/search-the-register/',
  'charity-northern-ireland': 'https://www.charitycommissionni.org.uk/charity-search/',
  company: 'https://find-and-update.company-information.service.gov.uk/',
  'community-interest-company': 'https://find-and-update.company-information.service.gov.uk/',
  council: 'https://www.ons.gov.uk/methodology/geography',
  'sports-club':
    'https://www.gov.uk/government/publications/community-amateur-sports-clubs-casc-registered-with-hmrc--2',
  mutual: 'https://mutuals.fca.org.uk/',
}

export interface OrganisationModel {
  readonly id: string
  readonly name: string
  readonly about: string
  readonly since: string
  readonly members: number
  readonly numbers: readonly {
    readonly register: OrganisationRegister
    readonly number: string
    readonly site: string
  }[]
}

/** What everyone may see. */
export const presentOrganisation = (organisation: Organisation): OrganisationModel => ({
  id: organisation.id,
  name: organisation.name,
  about: organisation.about,
  since: organisation.createdAt.toISOString(),
  members: organisation.members,
  numbers: organisation.numbers.map((each) => ({ ...each, site: registerSites[each.register] })),
})

/** What its members, and whoever may look after it, see beside that. */
export interface InsideModel {
  readonly isMember: boolean
  readonly mayKeep: boolean
  readonly isAlone: boolean
  readonly you: string | null
  readonly members: readonly Member[]
  readonly invitations: readonly OpenInvitation[]
}

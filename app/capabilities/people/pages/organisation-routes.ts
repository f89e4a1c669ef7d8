import type { Route } from '#platform/web/route.ts'
import { accept, invitationPage } from './invitations/route.tsx'
import {
  changeOrganisationPage,
  changeOrganisationRoute,
  newOrganisationPage,
  registerOrganisationRoute,
} from './organisations/form-route.tsx'
import {
  changeMemberRoute,
  invite,
  leave,
  organisationPage,
  organisationsPage,
  revoke,
} from './organisations/route.tsx'

export const organisationRoutes: readonly Route[] = [
  organisationsPage,
  newOrganisationPage,
  registerOrganisationRoute,
  organisationPage,
  changeOrganisationPage,
  changeOrganisationRoute,
  invite,
  revoke,
  changeMemberRoute,
  leave,
  invitationPage,
  accept,
]

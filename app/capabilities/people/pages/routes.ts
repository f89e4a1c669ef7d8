import type { Route } from '#platform/web/route.ts'
import { accountPage } from './account/route.tsx'
import { detailsPage, saveDetails } from './account-details/route.tsx'
import { askForNewEmail, confirmEmail, confirmEmailPage, emailPage, emailSentPage } from './account-email/route.tsx'
import { erase, erasePage } from './account-erase/route.tsx'
import { exportData } from './account-export/route.ts'
import { interestRegister } from './account-interests/register-route.tsx'
import { addInterest, interestsPage, takeBackInterest } from './account-interests/route.tsx'
import {
  passkeyAdd,
  passkeyAddOptions,
  passkeyRemove,
  passkeysPage,
  secondCodePage,
  secondCodeRemove,
} from './account-passkeys/route.tsx'
import { changePassword, passwordSettings, removePassword } from './account-password/route.tsx'
import { endAllSessions, endOneSession, sessionsPage } from './account-sessions/route.tsx'
import { backFromCouncil, confirmCouncilLink, finishCouncil, leaveForCouncil } from './council/route.tsx'
import { demonstrationPage, demonstrationSignIn } from './demo-sign-in/route.tsx'
import { organisationRoutes } from './organisation-routes.ts'
import { passkeySignIn, passkeySignInOptions } from './passkeys/sign-in-routes.ts'
import { passwordPage, usePassword } from './password-sign-in/route.tsx'
import { addProviderRoute, providersPage, removeProviderRoute } from './providers/route.tsx'
import { residenceRoutes } from './residence-routes.ts'
import { endRoleRoute, giveRoleRoute, resetSignInRoute, rolesPage } from './roles/route.tsx'
import { runningPage } from './running/route.tsx'
import {
  confirmSecondFactor,
  giveSecondFactor,
  secondFactorPage,
  setUpPage,
  startSecondFactor,
} from './second-factor/route.tsx'
import { sendSignInMail, signInPage } from './sign-in/route.tsx'
import { signInAgain } from './sign-in-again/route.tsx'
import { codePage, enterCode } from './sign-in-code/route.tsx'
import { linkPage, useLink } from './sign-in-link/route.tsx'
import { signedOutPage, signOutHere } from './sign-out/route.tsx'
import { chooseName, welcomePage } from './welcome/route.tsx'

export const routes: readonly Route[] = [
  signInPage,
  sendSignInMail,
  codePage,
  enterCode,
  linkPage,
  useLink,
  signOutHere,
  signedOutPage,
  welcomePage,
  chooseName,
  passwordPage,
  usePassword,
  signInAgain,
  secondFactorPage,
  giveSecondFactor,
  startSecondFactor,
  setUpPage,
  confirmSecondFactor,
  demonstrationPage,
  demonstrationSignIn,
  passkeySignInOptions,
  passkeySignIn,
  accountPage,
  detailsPage,
  saveDetails,
  emailPage,
  askForNewEmail,
  emailSentPage,
  confirmEmailPage,
  confirmEmail,
  passwordSettings,
  changePassword,
  removePassword,
  passkeysPage,
  passkeyAddOptions,
  passkeyAdd,
  passkeyRemove,
  secondCodePage,
  secondCodeRemove,
  sessionsPage,
  endOneSession,
  endAllSessions,
  interestsPage,
  addInterest,
  takeBackInterest,
  interestRegister,
  exportData,
  erasePage,
  erase,
  runningPage,
  rolesPage,
  giveRoleRoute,
  endRoleRoute,
  resetSignInRoute,
  providersPage,
  addProviderRoute,
  removeProviderRoute,
  backFromCouncil,
  finishCouncil,
  confirmCouncilLink,
  leaveForCouncil,
  ...residenceRoutes,
  ...organisationRoutes,
]

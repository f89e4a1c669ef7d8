import type { Route } from '#platform/web/route.ts'
import { demonstrationPage, demonstrationSignIn } from './demo-sign-in/route.tsx'
import { passwordPage, usePassword } from './password-sign-in/route.tsx'
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
]

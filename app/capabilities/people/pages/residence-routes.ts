import type { Route } from '#platform/web/route.ts'
import { appealPage, appealsPage, decideAppealRoute } from './appeals/route.tsx'
import { lettersPage, printLetters } from './letters/route.tsx'
import { bringList, importListRoute, listPage, registerPage } from './register/route.tsx'
import { appeal, claimByEmail, claimByName, endResidence, residencePage, useCode } from './residence/route.tsx'
import { recordResident, residentsPage } from './residents/route.tsx'

export const residenceRoutes: readonly Route[] = [
  residencePage,
  useCode,
  claimByName,
  claimByEmail,
  appeal,
  endResidence,
  lettersPage,
  printLetters,
  registerPage,
  bringList,
  listPage,
  importListRoute,
  residentsPage,
  recordResident,
  appealsPage,
  appealPage,
  decideAppealRoute,
]

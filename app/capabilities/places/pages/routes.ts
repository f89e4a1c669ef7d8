import type { Route } from '#platform/web/route.ts'
import { boundaryPage, keep, look, withdraw } from './boundary/routes.tsx'
import { find } from './find/route.tsx'
import { load, loadPage } from './load/routes.tsx'
import { boundaryFile, place } from './place/route.tsx'
import { sources } from './sources/route.tsx'

export const routes: readonly Route[] = [
  find,
  sources,
  loadPage,
  load,
  place,
  boundaryFile,
  boundaryPage,
  look,
  keep,
  withdraw,
]

import type { Route } from '#platform/web/route.ts'
import { boundaryPage, keep, look, withdraw } from './boundary/routes.tsx'
import { find } from './find/route.tsx'
import { boundaryFile, place } from './place/route.tsx'
import { sources } from './sources/route.tsx'

export const routes: readonly Route[] = [find, sources, place, boundaryFile, boundaryPage, look, keep, withdraw]

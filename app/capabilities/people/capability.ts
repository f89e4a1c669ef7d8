import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { preview } from './pages/preview.tsx'
import { routes } from './pages/routes.ts'
import { keepForgetting } from './store/forget-what-ended.ts'

export const people: Capability = { name: 'people', routes, start: keepForgetting, preview }

import type { Capability } from '#platform/capability.ts'
import './store/tables.ts'
import { routes } from './pages/routes.ts'
import { keepForgetting } from './store/forget-what-ended.ts'

export const people: Capability = { name: 'people', routes, start: keepForgetting }

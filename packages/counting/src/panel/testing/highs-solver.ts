import highsModule from 'highs'
import type { Solution, Solve } from '../solve.ts'

// The package's types describe its CommonJS form; what an import gives is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

const highs = await loadHighs()

/** The solver that the product uses, as the package wants it. */
export const solve: Solve = (programme, options) => highs.solve(programme, options) as Solution

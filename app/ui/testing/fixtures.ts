import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { normaliseHtml } from './normalise.ts'

// biome-ignore lint/suspicious/noExplicitAny: options of a fixture are as loose as the templates they feed
export type Options = any

interface Fixture {
  readonly name: string
  readonly options: Options
  readonly html: string
}

const folder = join(createRequire(import.meta.url).resolve('govuk-frontend/package.json'), '../dist/govuk/components')

function fixturesOf(component: string): readonly Fixture[] {
  return JSON.parse(readFileSync(join(folder, component, 'fixtures.json'), 'utf8')).fixtures
}

/** One test a fixture: our component prints what govuk-frontend's template prints. */
export function matchesFixtures(
  component: string,
  names: readonly string[],
  element: (options: Options) => VNode,
  tidy = (html: string) => html,
): void {
  const fixtures = fixturesOf(component)
  for (const name of names) {
    it(`${component}: ${name}`, () => {
      const fixture = fixtures.find((each) => each.name === name)
      expect(fixture, `no fixture called ${name}`).toBeDefined()
      expect(normaliseHtml(tidy(render(element(fixture!.options))))).toBe(normaliseHtml(tidy(fixture!.html)))
    })
  }
}

const sizes = /govuk-(?:label|fieldset__legend)--(s|m|l|xl)\b/

/** The size in a label's or legend's classes. */
export const sizeIn = (classNames: string | undefined) =>
  sizes.exec(classNames ?? '')?.[1] as 's' | 'm' | 'l' | 'xl' | undefined

/** Classes without those that a prop of ours stands for. */
export const without = (classNames: string | undefined, ...patterns: readonly RegExp[]): string | undefined =>
  (classNames ?? '')
    .split(' ')
    .filter((name) => !patterns.some((pattern) => pattern.test(name)))
    .join(' ') || undefined

export const errorsFrom = (name: string, options: Options) =>
  options.errorMessage ? [{ name, message: options.errorMessage.text }] : undefined

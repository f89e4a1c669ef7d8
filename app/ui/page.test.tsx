import { render } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { type PageProps, renderPage } from './page.tsx'
import { previewStates } from './preview.tsx'

const page: PageProps = {
  lang: 'en',
  title: 'Our library',
  product: 'Folkmoot',
  community: { name: 'Wymondham', strapline: 'Together', href: '/' },
  navigation: [{ href: '/matters', label: 'Matters', current: true }],
  account: { href: '/sign-in', label: 'Sign in' },
  footer: [{ href: '/about', label: 'About this site' }],
  stylesheet: '/assets/app.css',
  icon: '/assets/favicon.svg',
  scripts: ['/assets/islands/base.js'],
  children: <h1>Our library</h1>,
}

it('names the page, the community and the product, in that order', () => {
  expect(renderPage(page)).toContain('<title>Our library – Wymondham – Folkmoot</title>')
})

it('says in the title that something is wrong', () => {
  expect(renderPage({ ...page, hasErrors: true })).toContain('<title>Error: Our library – Wymondham – Folkmoot</title>')
})

it('does not say the same name twice', () => {
  expect(renderPage({ ...page, title: 'Folkmoot', community: null })).toContain('<title>Folkmoot</title>')
})

it('is a whole document with its landmarks', () => {
  const html = renderPage(page)
  expect(html).toMatch(/^<!doctype html><html lang="en" class="govuk-template"><head><meta charset="utf-8"\/?>/)
  for (const part of [
    '<header',
    '<nav aria-label="Site"',
    '<main class="govuk-main-wrapper" id="main-content"',
    '<footer',
    'href="#main-content"',
  ]) {
    expect(html).toContain(part)
  }
})

it('leaves header, navigation and footer out of a bare page', () => {
  const html = renderPage({ ...page, bare: true })
  expect(html).not.toMatch(/<header|<nav|<footer/)
})

it('holds no inline script, style or event handler, in the frame or in any component', () => {
  const html = renderPage({ ...page, children: previewStates.map((state) => state.render()) })
  expect(html).not.toMatch(/<style| style="| on[a-z]+="|javascript:/)
  expect(html.match(/<script/g)).toEqual(['<script'])
  expect(html).toContain('<script type="module" src="/assets/islands/base.js"></script>')
})

it('uses no id twice, and names only ids that are there', () => {
  const html = renderPage({ ...page, children: previewStates.map((state) => state.render()) })
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(ids.filter((id, k) => ids.indexOf(id) !== k)).toEqual([])
  const named = [...html.matchAll(/ (?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap(([, names]) =>
    names!.split(' '),
  )
  expect(named.filter((id) => !ids.includes(id))).toEqual([])
})

it('writes the frame’s texts as text, whatever is in them', () => {
  const evil = '<script>alert(1)</script>"\'&'
  const html = renderPage({
    ...page,
    title: evil,
    description: evil,
    notice: evil,
    community: { name: evil, strapline: evil, href: '/' },
    account: { href: '/', label: evil },
    navigation: [{ href: '/', label: evil }],
    footer: [{ href: '/', label: evil }],
  })
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('content="<')
})

it.each(previewStates.map((state) => [state.name, state] as const))('shows %s', (_, state) => {
  expect(render(state.render()).length).toBeGreaterThan(20)
})

import { expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

it.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/%0d%0a/../\\evil',
  '/\r\nSet-Cookie: a=b',
  'https://evil.example',
  'javascript:alert(1)',
  'user@evil.example',
  '/..//evil.example',
  '/./\\evil.example',
  '/。evil.example',
  ' //evil.example',
  '',
])('S29 sends %j home', (next) => {
  expect(ownPath(next)).toBe('/')
})

it('S29 never gives a path that a browser takes to another site', () => {
  for (const next of [
    '/%5cevil.example',
    '/%2f%2fevil.example',
    '/@evil.example',
    '/?next=//evil.example',
    '/a/../..//b',
  ]) {
    expect(new URL(ownPath(next), 'https://here.example').origin).toBe('https://here.example')
  }
})

it('keeps a path of this site with its query', () => {
  expect(ownPath('/matters/1?done=opened')).toBe('/matters/1?done=opened')
})

it('does not lead back to signing in', () => {
  expect(ownPath('/sign-in?next=/account')).toBe('/')
  expect(ownPath('/sign-in-help')).toBe('/sign-in-help')
})

/**
 * Where to go after signing in: a path of this site, or the home page for anything else. Refuses what a browser would
 * take to another site: `//evil`, `/\evil`, control characters (which browsers drop), `user@`.
 */
export function ownPath(text: string | undefined): string {
  if (text === undefined || !/^\/(?![/\\])[!-~]{0,499}$/.test(text) || text.includes('\\')) return '/'
  const base = 'https://own.invalid'
  if (!URL.canParse(text, base)) return '/'
  const url = new URL(text, base)
  const isOwn = url.origin === base && url.username === '' && !url.pathname.startsWith('//')
  return isOwn && !leadsBack.test(url.pathname) ? url.pathname + url.search : '/'
}

/** Pages of signing in and out lead nowhere once one is signed in. */
const leadsBack = /^\/(sign-in|sign-out|second-factor|demo-sign-in|welcome)(\/|$)/

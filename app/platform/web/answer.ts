import type { Readable } from 'node:stream'
import type { ComponentChildren } from 'preact'

/** What a route gives back. The shell turns it into HTML or, for those who ask for it, JSON. */
export type Answer =
  | PageAnswer
  | { readonly kind: 'see-other'; readonly location: string; readonly cookies?: readonly Cookie[] }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'forbidden'; readonly why: string }
  | { readonly kind: 'too-many'; readonly secondsToWait: number }
  | FileAnswer
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly cookies?: readonly Cookie[] }

export interface PageAnswer {
  readonly kind: 'page'
  readonly status: number
  readonly title: string
  readonly body: ComponentChildren
  /** The presented model, given as JSON to those who ask for it. Never anything that the page does not show. */
  readonly model?: unknown
  readonly hasErrors?: boolean
  readonly islands?: readonly string[]
  readonly wide?: boolean
  /** Fills the screen without navigation: posters and print. */
  readonly bare?: boolean
  /** Seconds that shared caches may keep it; only for pages that are the same for everyone. */
  readonly publicFor?: number
  readonly cookies?: readonly Cookie[]
  readonly description?: string
}

export interface FileAnswer {
  readonly kind: 'file'
  readonly body: Buffer | string | Readable
  readonly type: string
  readonly name?: string
  readonly publicFor?: number
  /** Names this version of it: who has it already is told so and gets no body. Letters, digits, dots, dashes. */
  readonly tag?: string
}

export interface Cookie {
  readonly name: 'session' | 'visit' | 'ceremony' | 'voting-code'
  readonly value: string
  /** 0 ends the cookie now. */
  readonly maxAgeSeconds: number
}

export const page = (title: string, body: ComponentChildren, more: Partial<PageAnswer> = {}): PageAnswer => ({
  kind: 'page',
  status: 200,
  title,
  body,
  ...more,
})

export const seeOther = (location: string, cookies: readonly Cookie[] = []): Answer => ({
  kind: 'see-other',
  location,
  cookies,
})

export const notFound: Answer = { kind: 'not-found' }

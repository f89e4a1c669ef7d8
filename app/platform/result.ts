/** What an act gives back: what was done, or an expected "no" that the page explains. */
export type Result<Done, Refusal> =
  | { readonly ok: true; readonly value: Done }
  | { readonly ok: false; readonly refusal: Refusal }

/** A refusal always says which kind it is; pages switch over every kind. */
export interface RefusalOf<Kind extends string> {
  readonly kind: Kind
}

export const done = <Done>(value: Done): { readonly ok: true; readonly value: Done } => ({ ok: true, value })

export const refuse = <const Refusal extends RefusalOf<string>>(
  refusal: Refusal,
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal })

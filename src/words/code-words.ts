/** A problem code explained: what it means, an example that has the problem, and the same one mended. */
export interface CodeText {
  readonly meaning: string
  readonly wrong: string
  readonly right: string
}

/** Every code of a family, explained; the compiler finds one that is missing. */
export type CodeWords<P> = { readonly [C in keyof P]: CodeText }

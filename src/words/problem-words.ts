/** What is wrong, and how to mend it, for every problem code of a family. */
export type ProblemWords<P> = {
  readonly [C in keyof P]: (args: P[C]) => { message: string; hint: string }
}

/** What a Word document says beside what the page says. */
export interface DocumentWords {
  readonly contents: string
  /** What stands before the title of a chapter, as Word counts it. */
  readonly chapter: (number: number) => string
  /** The labels of captions, which Word numbers. */
  readonly table: string
  readonly figure: string
}

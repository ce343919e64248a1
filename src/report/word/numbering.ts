/** What runs through a document: figures and tables are counted, headings are remembered for the contents. */
import type { Lang, Words } from '../../words/all.ts'

export interface Entry {
  readonly level: 1 | 2
  readonly text: string
  readonly bookmark: string
}

export class Numbering {
  readonly words: Words
  readonly entries: Entry[] = []
  #tables = 0
  #figures = 0

  constructor(words: Words) {
    this.words = words
  }

  get figures(): number {
    return this.#figures
  }

  get lang(): Lang {
    return this.words.lang
  }

  /** The number of one more table or figure. */
  next(kind: 'table' | 'figure'): number {
    if (kind === 'table') {
      this.#tables += 1
      return this.#tables
    }
    this.#figures += 1
    return this.#figures
  }

  /** The bookmark of one more heading. */
  heading(level: 1 | 2, text: string): string {
    const bookmark = `_Toc${String(this.entries.length + 1).padStart(6, '0')}`
    this.entries.push({ level, text, bookmark })
    return bookmark
  }
}

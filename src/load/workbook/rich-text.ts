/** Text in pieces of different fonts. */
import type { XmlEvent } from './xml.ts'

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']

/**
 * What of the text counts: not the pronunciation of a word, and a raised digit stays one, so that 76 with the mark of
 * footnote 1 is not 761, and m with a raised 2 is m².
 */
export class RichText {
  #spoken = false
  #raised = false

  /** To be told of every element in and around the text. */
  see(event: Exclude<XmlEvent, { kind: 'text' }>): void {
    const { kind, name } = event
    if (name === 'rPh') this.#spoken = kind === 'open'
    if (name === 'r') this.#raised = false
    if (event.kind === 'open' && name === 'vertAlign') this.#raised = event.attributes.val === 'superscript'
  }

  read(text: string): string {
    if (this.#spoken) return ''
    return this.#raised ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text
  }
}

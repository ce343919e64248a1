/** A text that is written again and again, with its bytes. */

const utf8 = new TextEncoder()

export class Encoded {
  readonly text: string
  #bytes: Uint8Array | undefined

  constructor(text: string) {
    this.text = text
  }

  /** In UTF-8. */
  get bytes(): Uint8Array {
    this.#bytes ??= utf8.encode(this.text)
    return this.#bytes
  }

  toString(): string {
    return this.text
  }
}

/** A part of a long text. */
export type Piece = string | Encoded

/** Text that is put together as bytes in UTF-8. */

const FIRST_ROOM = 1024

/** Shorter stretches are copied faster byte by byte. */
const SHORT = 32

export class ByteText {
  #bytes: Uint8Array = new Uint8Array(FIRST_ROOM)
  /** What was taken before, to be written over when the next has been taken. */
  #other: Uint8Array | undefined
  size = 0

  /** Adds characters below U+0080. */
  ascii(text: string): void {
    const { length } = text
    this.#makeRoom(length)
    const [bytes, at] = [this.#bytes, this.size]
    for (let index = 0; index < length; index += 1) bytes[at + index] = text.charCodeAt(index)
    this.size = at + length
  }

  /** Adds text that is bytes already. */
  bytes(added: Uint8Array): void {
    const { length } = added
    this.#makeRoom(length)
    const [bytes, at] = [this.#bytes, this.size]
    if (length > SHORT) bytes.set(added, at)
    else for (let index = 0; index < length; index += 1) bytes[at + index] = added[index] ?? 0
    this.size = at + length
  }

  /** All that was added, as bytes that stay. */
  whole(): Uint8Array {
    return this.#bytes.slice(0, this.size)
  }

  /** All that was added, and begins anew. The bytes stay until this is asked for again. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.size)
    const next = this.#other ?? new Uint8Array(this.#bytes.length)
    this.#other = this.#bytes
    this.#bytes = next
    this.size = 0
    return taken
  }

  #makeRoom(added: number): void {
    if (this.size + added <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.size + added))
    larger.set(this.#bytes.subarray(0, this.size))
    this.#bytes = larger
  }
}

/** The different texts of one column, numbered as they are met: what is written a million times is read once. */
import { numberAt } from './numbers.ts'

/** The hash of no bytes, and that of bytes with one more. */
export const NO_BYTES = 0x811c9dc5 | 0
export const hashOn = (hash: number, byte: number): number => Math.imul(hash ^ byte, 0x01000193)

/** Memory for the texts of a table, whose columns draw on it together. */
export interface Allowance {
  bytes: number
}

/** What a text takes beside its bytes. */
const OVERHEAD = 64

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

const isFirstByte = (byte: number): boolean => (byte & 0xc0) !== 0x80

/** Room for at least so many numbers: the same array, or a larger one for what it holds. */
function roomFor<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  { least, make }: { readonly least: number; readonly make: (length: number) => Numbers },
): Numbers {
  if (numbers.length >= least) return numbers
  const larger = make(Math.max(least, numbers.length * 2))
  larger.set(numbers)
  return larger
}

const integers = (length: number): Int32Array => new Int32Array(length)

export class Lexicon {
  readonly #allowance: Allowance
  /** The bytes of all texts, one behind the other, and where each ends. */
  #bytes: Uint8Array = new Uint8Array(256)
  #ends: Int32Array = new Int32Array(64)
  #hashes: Int32Array = new Int32Array(64)
  #characters: Int32Array = new Int32Array(64)
  #count = 0
  #latest = 0
  /** For each text the one that stood below it when it was met last. */
  #followers: Int32Array = new Int32Array(64)
  /** Codes raised by 1, where their hashes lead or next to it; a power of two, at least half empty. */
  #slots = new Int32Array(128)
  readonly #texts: (string | undefined)[] = []

  constructor(allowance: Allowance) {
    this.#allowance = allowance
  }

  /** Where the text ends that is expected next, if it stands there; -1 if another does. */
  expect(bytes: Uint8Array, start: number): number {
    if (this.#count === 0) return -1
    const own = this.#bytes
    const code = numberAt(this.#followers, this.#latest)
    const ownEnd = numberAt(this.#ends, code)
    let end = start
    for (let at = this.#start(code); at < ownEnd; at += 1, end += 1) if (own[at] !== bytes[end]) return -1
    return end
  }

  /** The number of the text that was expected, which is the one that stands there. */
  meetExpected(): number {
    this.#latest = numberAt(this.#followers, this.#latest)
    return this.#latest
  }

  /** The number of a text in UTF-8; -1 for a new one when there is no memory for more. */
  codeOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1
    // The low bits of the hash depend on little but the last byte.
    for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
      const known = numberAt(this.#slots, at) - 1
      if (known >= 0 && (this.#hashes[known] !== hash || !this.#holds(known, bytes, start, end))) continue
      const code = known >= 0 ? known : this.#add(bytes.subarray(start, end), hash, at)
      if (code >= 0) this.#meet(code)
      return code
    }
  }

  #meet(code: number): void {
    this.#followers[this.#latest] = code
    this.#latest = code
  }

  /** The text of a code. */
  text(code: number): string {
    const known = this.#texts[code]
    if (known !== undefined) return known
    const text = utf8.decode(this.#bytes.subarray(this.#start(code), this.#ends[code]))
    this.#texts[code] = text
    return text
  }

  /** How many characters it has. */
  characters(code: number): number {
    return numberAt(this.#characters, code)
  }

  /** How many blanks stand before what it says. */
  indent(code: number): number {
    // Nearly every text begins with a sign that is no blank.
    const first = numberAt(this.#bytes, this.#start(code))
    if (first > 0x20 && first < 0x7f) return 0
    const text = this.text(code)
    return text.length - text.trimStart().length
  }

  #start(code: number): number {
    return numberAt(this.#ends, code - 1)
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const own = this.#bytes
    let at = this.#start(code)
    if (numberAt(this.#ends, code) - at !== end - start) return false
    for (let other = start; other < end; other += 1, at += 1) if (own[at] !== bytes[other]) return false
    return true
  }

  #add(text: Uint8Array, hash: number, slot: number): number {
    const cost = text.length + OVERHEAD
    if (this.#allowance.bytes < cost) return -1
    this.#allowance.bytes -= cost
    const code = this.#count
    const start = this.#start(code)
    this.#bytes = roomFor(this.#bytes, {
      least: start + text.length,
      make: (length) => new Uint8Array(length),
    })
    this.#ends = roomFor(this.#ends, { least: code + 1, make: integers })
    this.#hashes = roomFor(this.#hashes, { least: code + 1, make: integers })
    this.#characters = roomFor(this.#characters, { least: code + 1, make: integers })
    this.#followers = roomFor(this.#followers, { least: code + 1, make: integers })
    this.#bytes.set(text, start)
    this.#ends[code] = start + text.length
    this.#hashes[code] = hash
    this.#characters[code] = text.filter(isFirstByte).length
    this.#slots[slot] = code + 1
    this.#count += 1
    if (this.#count * 2 > this.#slots.length) this.#spread()
    return code
  }

  /** Twice as many slots. */
  #spread(): void {
    const slots = new Int32Array(this.#slots.length * 2)
    const mask = slots.length - 1
    for (let code = 0; code < this.#count; code += 1) {
      const hash = numberAt(this.#hashes, code)
      let at = (hash ^ (hash >>> 15)) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = code + 1
    }
    this.#slots = slots
  }
}

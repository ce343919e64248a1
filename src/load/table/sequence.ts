/** Which byte sequences are a character, in each encoding that is read byte by byte. */

export const within = (value: number | undefined, low: number, high: number): boolean =>
  value !== undefined && value >= low && value <= high

/** Length of the UTF-8 character at `at`, or 0 where the bytes are none. Overlong forms and surrogates are none. */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const [low, high] = [
    lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80,
    lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf,
  ]
  const length = within(lead, 0xc2, 0xdf)
    ? 2
    : within(lead, 0xe0, 0xef)
      ? 3
      : within(lead, 0xf0, 0xf4)
        ? 4
        : 0
  if (!within(bytes[at + 1], low, high)) return 0
  for (let next = 2; next < length; next++) if (!within(bytes[at + next], 0x80, 0xbf)) return 0
  return length
}

/** Length of the GB18030 character at `at`, or 0 where the bytes are none. */
export function gb18030Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  // Code page 936 writes the euro sign as 80, and the decoder of the platform reads it so.
  if (lead <= 0x80) return 1
  if (!within(lead, 0x81, 0xfe)) return 0
  const second = bytes[at + 1]
  if (within(second, 0x40, 0x7e) || within(second, 0x80, 0xfe)) return 2
  const isForm =
    within(second, 0x30, 0x39) && within(bytes[at + 2], 0x81, 0xfe) && within(bytes[at + 3], 0x30, 0x39)
  return isForm && isAssigned(bytes.subarray(at, at + 4)) ? 4 : 0
}

/** Of the codes of four bytes those are characters that end the first plane, and those that hold the planes above it. */
function isAssigned([first = 0, second = 0, third = 0, fourth = 0]: Uint8Array): boolean {
  const index = (((first - 0x81) * 10 + second - 0x30) * 126 + third - 0x81) * 10 + fourth - 0x30
  return index <= 39_419 || within(index, 189_000, 1_237_575)
}

/** One way to read bytes as characters. */
export interface Script {
  /** Length of the character at `at`, or 0 where the bytes are none. */
  readonly lengthAt: (bytes: Uint8Array, at: number) => number
  /** Whether the character of two bytes or more at `at` is one that nearly all of a text is made of. */
  readonly isCommon: (bytes: Uint8Array, at: number) => boolean
}

/** Those of three bytes: Chinese, its punctuation, and signs such as ≥. */
export const UTF8: Script = {
  lengthAt: utf8Length,
  isCommon: (bytes, at) => within(bytes[at], 0xe2, 0xef),
}

/** Signs, and the 3,755 characters of everyday use. */
export const GB18030: Script = {
  lengthAt: gb18030Length,
  isCommon: (bytes, at) =>
    within(bytes[at + 1], 0xa1, 0xfe) && (within(bytes[at], 0xa1, 0xa3) || within(bytes[at], 0xb0, 0xd7)),
}

/** How much speaks for a script: characters beyond ASCII, common ones among them, and bad bytes. */
export interface Evidence {
  readonly good: number
  readonly common: number
  readonly bad: number
}

export function weigh(bytes: Uint8Array, { lengthAt, isCommon }: Script): Evidence {
  let [good, common, bad] = [0, 0, 0]
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at)
    if (length === 0) bad += 1
    else if (length > 1) {
      good += 1
      if (isCommon(bytes, at)) common += 1
    }
    at += length || 1
  }
  return { good, common, bad }
}

/** Length of the UTF-16 character at `at`, or 0 for half of one. */
export function utf16Length(bytes: Uint8Array, at: number, littleEndian: boolean): number {
  const unitAt = (index: number): number => {
    const [first = 0, second] = [bytes[index], bytes[index + 1]]
    if (second === undefined) return -1
    return littleEndian ? second * 256 + first : first * 256 + second
  }
  const unit = unitAt(at)
  if (unit < 0) return 0
  if (!within(unit, 0xd800, 0xdfff)) return 2
  return unit < 0xdc00 && within(unitAt(at + 2), 0xdc00, 0xdfff) ? 4 : 0
}

/** Encodings of one or two bytes, which the platform reads but does not write: every character they have, with its bytes. */
type Bytes = readonly number[]

function bytesIn(label: string, leads: Bytes): ReadonlyMap<string, Bytes> {
  const decoder = new TextDecoder(label, { fatal: true })
  const known = new Map<string, Bytes>()
  for (const lead of leads)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      try {
        const character = decoder.decode(Uint8Array.of(lead, trail))
        if ([...character].length === 1 && !known.has(character)) known.set(character, [lead, trail])
      } catch {
        // No character.
      }
    }
  return known
}

/** Writes text in such an encoding. Throws for a character that it does not have. */
function encoderOf(label: string, leads: Bytes): (text: string) => Uint8Array {
  const known = bytesIn(label, leads)
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character): Bytes => {
        if (character < '\x80') return [character.charCodeAt(0)]
        const bytes = known.get(character)
        if (bytes === undefined) throw new Error(`${label} has no ${character}`)
        return bytes
      }),
    )
}

const range = (from: number, to: number): Bytes => Array.from({ length: to - from + 1 }, (_, at) => from + at)

export const encodeBig5 = encoderOf('big5', range(0xa1, 0xf9))
export const encodeShiftJis = encoderOf('shift_jis', [...range(0x81, 0x9f), ...range(0xe0, 0xef)])
/** With the signs and characters that GB2312 does not have. */
export const encodeWholeGbk = encoderOf('gb18030', range(0x81, 0xfe))

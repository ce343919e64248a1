/** GBK, which the platform reads but does not write: every character of two bytes that it has, with those bytes. */
export const gbkBytes: ReadonlyMap<string, readonly [number, number]> = (() => {
  const decoder = new TextDecoder('gb18030')
  const known = new Map<string, readonly [number, number]>()
  for (let lead = 0xa1; lead <= 0xf7; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1)
      known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return known
})()

/** Throws for a character that GBK does not have. */
export const encodeGbk = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)]
      const bytes = gbkBytes.get(character)
      if (bytes === undefined) throw new Error(`GBK has no ${character}`)
      return bytes
    }),
  )

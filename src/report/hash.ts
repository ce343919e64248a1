const PRIME = 0x100000001b3n
const OFFSET = 0xcbf29ce484222325n
const MASK = 0xffffffffffffffffn

/** FNV-1a, 64 bits, over UTF-8, in hex. For telling things apart, not for secrets. */
export function hash(text: string): string {
  let state = OFFSET
  for (const byte of new TextEncoder().encode(text)) state = ((state ^ BigInt(byte)) * PRIME) & MASK
  return state.toString(16).padStart(16, '0')
}

/**
 * A fingerprint for each item that stays the same when lines are inserted above it: of what it says, not of where
 * it stands; equal items are told apart by their order.
 */
export function fingerprints(items: readonly (readonly string[])[]): readonly string[] {
  const seen = new Map<string, number>()
  return items.map((parts) => {
    const key = parts.join('\u0000')
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    return hash(`${key}\u0000${before}`)
  })
}

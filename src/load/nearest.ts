/** Edits that turn one text into the other: insert, drop or change a character, swap two neighbours. */
function distance(a: readonly string[], b: readonly string[]): number {
  let before: number[] = []
  let previous = b.map((_, index) => index)
  previous.push(b.length)
  for (const [row, left] of a.entries()) {
    const current = [row + 1]
    for (const [column, right] of b.entries()) {
      const changed = (previous[column] ?? 0) + (left === right ? 0 : 1)
      const shorter = Math.min((previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1)
      const swapped = left === b[column - 1] && a[row - 1] === right ? (before[column - 1] ?? 0) + 1 : changed
      current.push(Math.min(changed, shorter, swapped))
    }
    before = previous
    previous = current
  }
  return previous[b.length] ?? 0
}

const plain = (text: string): readonly string[] => [...text.normalize('NFKC').toLowerCase()]

/**
 * A typing slip changes one character, or up to two in five of a longer text. Digits do not make it longer: with two others
 * a number is another one (T1-09 is not what T9-99 was meant to be).
 */
function slipsAllowed(...texts: readonly (readonly string[])[]): number {
  const letters = texts.map((text) => text.filter((character) => !/\d/.test(character)).length)
  return Math.max(1, Math.floor(Math.max(...letters) * 0.4))
}

/**
 * The candidates that `text` may have been meant to be, the nearest first, at most `limit`; empty when none is
 * near enough. Width and case do not count. Equally near ones keep their order.
 */
export function nearest(text: string, candidates: readonly string[], limit = 1): readonly string[] {
  const wanted = plain(text)
  const ranked = candidates.flatMap((candidate) => {
    const letters = plain(candidate)
    const allowed = slipsAllowed(wanted, letters)
    if (Math.abs(letters.length - wanted.length) > allowed) return []
    const edits = distance(wanted, letters)
    return edits <= allowed && edits < letters.length ? [{ candidate, edits }] : []
  })
  return ranked
    .sort((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** The one that was most likely meant, or null. */
export const suggest = (text: string, candidates: readonly string[]): string | null =>
  nearest(text, candidates)[0] ?? null

/** Rows repeat their names and units; more different texts than this are not worth keeping. */
const MOST = 10_000

/** A cell is a view into the text of its file: what is kept of it must not keep all that text. */
export const detach = (text: string): string => `${text}\n`.slice(0, -1)

/** The same for every text of a record. */
export const detachAll = <T extends object>(record: T): T =>
  // What comes of each key is of the type that stood there.
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, detachOne(value)])) as T

function detachOne(value: unknown): unknown {
  if (typeof value === 'string') return detach(value)
  return Array.isArray(value) ? value.map(detachOne) : value
}

/** The same answers as `find`, each worked out once. */
export function remember<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = find(text)
    if (known.size < MOST) known.set(detach(text), found)
    return found
  }
}

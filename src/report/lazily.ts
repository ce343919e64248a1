/** What comes of each item, made when it is asked for and not kept, so that a long list never stands whole in memory. */
export const lazily = <T, U>(items: Iterable<T>, make: (item: T) => U): Iterable<U> => ({
  *[Symbol.iterator]() {
    for (const item of items) yield make(item)
  },
})

/** Text is handed on in pieces of about this many characters: neither a call for each word nor one string of it all. */
const PIECE = 65_536

/** The same text in larger pieces. */
export function* gathered(texts: Iterable<string>): Generator<string> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

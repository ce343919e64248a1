/** The signs we draw, for terminals, fonts and code pages that lack them. */
const SIGNS: Readonly<Record<string, string>> = {
  '✓': '+',
  '✗': 'x',
  '≥': '>=',
  '≤': '<=',
  '≧': '>=',
  '≦': '<=',
  '⩾': '>=',
  '⩽': '<=',
  '▼': 'v',
  '▲': '^',
  '↓': 'v',
  '↑': '^',
  '→': '->',
  '←': '<-',
  '■': '=',
  '─': '-',
  '━': '-',
  '┃': '|',
  '█': '#',
  '░': '.',
  '…': '...',
  '—': '-',
  '–': '-',
  '―': '-',
  '−': '-',
  '·': '-',
  '×': 'x',
  '÷': '/',
  '≈': '~',
  '±': '+/-',
  '‰': '0/00',
  μ: 'u',
  µ: 'u',
}

/** ² is 2; what has no likeness in ASCII is a question mark. */
function likeness(sign: string): string {
  const plain = SIGNS[sign] ?? sign.normalize('NFKD')
  return /^[ -~]+$/.test(plain) ? plain : '?'
}

/** A text without signs that are not ASCII. Letters, digits and the punctuation of Chinese, which are no signs, stay. */
export const asciiText = (text: string): string =>
  text.replace(/[^\0-\x7f\p{L}\p{M}\p{Nd}\u3000-\u303f\uff00-\uffef“”‘’]|[μµ]/gu, likeness)

/** The same for every text within; the shape stays. For a page before it is laid out, since ≥ becomes two characters. */
export function inAscii<T>(value: T): T {
  // Of each kind of value the same kind comes back.
  if (typeof value === 'string') return asciiText(value) as T
  if (Array.isArray(value)) return value.map(inAscii) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inAscii(part)])) as T
}

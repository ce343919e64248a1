/** string-width, without its long way round for text of plain letters and Chinese, which is nearly all of ours. */
import stringWidth from 'string-width'

const SIGNS = new Set([...'≤≥✓✗↑↓→▲▼²³·×μ'].map((sign) => sign.charCodeAt(0)))

/** Columns of a character known at a glance; 0 for any other. */
function plainWidth(code: number): 0 | 1 | 2 {
  if (code < 0x7f) return code >= 0x20 ? 1 : 0
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff60) ? 2 : 0
  if (code >= 0x3000) return code <= 0x3029 || (code >= 0x3041 && code <= 0x3096) ? 2 : 0
  // Quotation marks and dashes, lines and blocks, our own signs.
  const narrow = (code >= 0x2010 && code <= 0x2027) || (code >= 0x2500 && code <= 0x259f)
  return narrow || SIGNS.has(code) ? 1 : 0
}

/** The columns that a terminal gives a text: exactly what string-width says. */
export default function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const columns = plainWidth(text.charCodeAt(at))
    if (columns === 0) return stringWidth(text)
    width += columns
  }
  return width
}

/** Text of plain letters, signs and Chinese only: one line, nothing in it unseen. */
export function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (plainWidth(text.charCodeAt(at)) === 0) return false
  return true
}

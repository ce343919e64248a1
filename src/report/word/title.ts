import { Paragraph, TextRun } from 'docx'
import type { Lang } from '../../words/all.ts'
import { officeText } from '../office/office-text.ts'
import { printWidth } from '../office/print-width.ts'
import { SIZES, TEXT_WIDTH } from './styles.ts'

/** What fits in a line of the title, in half-width characters. */
const ROOM = Math.floor(TEXT_WIDTH / (SIZES.title * 5)) - 1

/** What never begins a line. */
const NOT_FIRST = /^[-–—）)、，。：:；;！？!?%”’]/

/** Han characters that a dictionary leaves alone, one after another, are a word that it does not know: 强区. */
function wordsOf(text: string, lang: Lang): readonly string[] {
  const words: string[] = []
  let unknown = false
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const single = /^\p{Script=Han}$/u.test(segment)
    if (single && unknown) words[words.length - 1] += segment
    else words.push(segment)
    unknown = single
  }
  return words
}

/** Lines of about the same length, none broken within a word, as the titles of papers are set. */
export function titleLines(text: string, lang: Lang): readonly string[] {
  const words = wordsOf(text, lang)
  const widthOf = (part: string) => printWidth(part, lang, true)
  const count = Math.ceil(widthOf(text) / ROOM)
  const length = widthOf(text) / count
  const lines = ['']
  for (const word of words) {
    const line = lines.at(-1) ?? ''
    if (NOT_FIRST.test(word)) {
      lines[lines.length - 1] = line + word
      continue
    }
    const [before, after] = [widthOf(line), widthOf(line + word)]
    const full = after > ROOM || (lines.length < count && after - length > length - before)
    if (full && line !== '') lines.push(word)
    else lines[lines.length - 1] = line + word
  }
  return lines.map((line) => line.trim())
}

/** The title in the middle, with a line for each of its parts. */
export function title(parts: readonly string[], lang: Lang): Paragraph {
  const lines = parts.flatMap((part) => titleLines(officeText(part), lang))
  const children = lines.map((line, index) => new TextRun({ text: line, ...(index > 0 && { break: 1 }) }))
  return new Paragraph({ heading: 'Title', children })
}

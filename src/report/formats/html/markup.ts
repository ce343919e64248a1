/** HTML by tagged template: what is put in is text, and stays text, unless it is Markup already. */
import { printable, wellFormed } from '../../printable.ts'

export class Markup {
  readonly source: string
  constructor(source: string) {
    this.source = source
  }
}

type Part = string | number | Markup | false | null | undefined | readonly Part[]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeText = (text: string): string =>
  printable(wellFormed(text)).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source
  if (Array.isArray(part)) return part.map(sourceOf).join('')
  return part === null || part === undefined || part === false ? '' : escapeText(String(part))
}

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(String.raw({ raw: strings }, ...parts.map(sourceOf)))

/** Text as part of an `id` or an address within the page; different texts stay different. */
export const anchor = (text: string): string =>
  wellFormed(text).replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`)

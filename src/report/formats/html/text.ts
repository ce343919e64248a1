/** Runs of text in the language they are in, so that they are pronounced and set right. */
import type { Words } from '../../../words/all.ts'
import { html, type Markup } from './markup.ts'

/** The plan is in Chinese whatever the reader's language; line breaks stay. */
export function prose(text: string, { lang }: Words): Markup {
  const lines = text.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)
  return lang === 'en' && /\p{Script=Han}/u.test(text)
    ? html`<span lang="zh-CN">${lines}</span>`
    : html`${lines}`
}

import type { Lang, Words } from './words.ts'

/** The words of one language; the other is not read. */
export const loadWords = async (lang: Lang): Promise<Words> =>
  lang === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en

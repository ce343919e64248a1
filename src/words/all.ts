import { en } from './en.ts'
import type { Lang, Words } from './words.ts'
import { zh } from './zh.ts'

const languages: { readonly [L in Lang]: Words } = { zh, en }

export const wordsOf = (lang: Lang): Words => languages[lang]
export type { Lang, Words } from './words.ts'

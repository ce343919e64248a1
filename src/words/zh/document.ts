import type { DocumentWords } from '../document-words.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 一, 十, 十一, 二十, 二十一. */
function counted(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return (tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`) + (DIGITS[ones] ?? '')
}

export const document: DocumentWords = {
  contents: '目录',
  chapter: (number) => `${counted(number)}、`,
  table: '表',
  figure: '图',
}

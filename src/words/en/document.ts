import type { DocumentWords } from '../document-words.ts'

export const document: DocumentWords = {
  contents: 'Contents',
  chapter: (number) => `${number}. `,
  table: 'Table',
  figure: 'Figure',
}

/** The lines of tables: thin ones, or none. */
import { BorderStyle } from 'docx'

export const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color })
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const FRAME = {
  top: line(8, '5F6F86'),
  bottom: line(8, '5F6F86'),
  left: NONE,
  right: NONE,
  insideHorizontal: line(4, 'C9D1DB'),
  insideVertical: NONE,
}
export const NO_FRAME = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

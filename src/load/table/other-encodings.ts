/** Encodings that are met and not read: named, so that the file is saved again. */
import { isAscii } from 'node:buffer'
import { type Evidence, type Script, within } from './sequence.ts'

export type OtherEncoding = 'big5' | 'shift_jis' | 'utf-7'

const isTrail = (byte: number | undefined): boolean => within(byte, 0x40, 0x7e) || within(byte, 0xa1, 0xfe)

/** Traditional Chinese: the signs and the 5,401 characters of everyday use. */
const BIG5: Script = {
  lengthAt: (bytes, at) => {
    if ((bytes[at] ?? 0) < 0x80) return 1
    return within(bytes[at], 0xa1, 0xf9) && isTrail(bytes[at + 1]) ? 2 : 0
  },
  isCommon: (bytes, at) => within(bytes[at], 0xa1, 0xc6),
}

/** Japanese: signs, kana and the 2,965 characters of everyday use. A katakana of half width is one byte. */
const SHIFT_JIS: Script = {
  lengthAt: (bytes, at) => {
    const lead = bytes[at] ?? 0
    if (lead < 0x80 || within(lead, 0xa1, 0xdf)) return 1
    const isLead = within(lead, 0x81, 0x9f) || within(lead, 0xe0, 0xfc)
    return isLead && (within(bytes[at + 1], 0x40, 0x7e) || within(bytes[at + 1], 0x80, 0xfc)) ? 2 : 0
  },
  isCommon: (bytes, at) => within(bytes[at], 0x81, 0x83) || within(bytes[at], 0x88, 0x97),
}

const OTHERS: readonly { readonly name: OtherEncoding; readonly script: Script }[] = [
  { name: 'big5', script: BIG5 },
  { name: 'shift_jis', script: SHIFT_JIS },
]

/** Fewer characters than this show nothing. */
const ENOUGH = 4

/**
 * The one that all bytes are valid in and nearly all characters common, while in GB18030, which can read most of them, three
 * in ten are not: those of true GBK nearly always are.
 */
export function otherEncodingOf(
  weighAs: (script: Script) => Evidence,
  gb: Evidence,
): OtherEncoding | undefined {
  if (gb.bad === 0 && gb.common * 10 > gb.good * 7) return undefined
  return OTHERS.find(({ script }) => {
    const { good, common, bad } = weighAs(script)
    return bad === 0 && good >= ENOUGH && common * 10 >= good * 9
  })?.name
}

/** A stretch of text as UTF-7 writes what is not ASCII: +Y4dYB1Q8- */
const SHIFTED = /\+([A-Za-z0-9+/]{3,})-?/g
const CHINESE = /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/

/** Whether text that is all ASCII holds Chinese in this form, and nothing else in it. */
export function utf7Of(start: Uint8Array): OtherEncoding | undefined {
  if (!isAscii(start) || !start.includes(0x2b)) return undefined
  const decoder = new TextDecoder('utf-16be')
  const stretches = [...new TextDecoder().decode(start).matchAll(SHIFTED)].map(([, coded]) => {
    const bytes = Buffer.from(coded ?? '', 'base64')
    return decoder.decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  })
  const isChinese = stretches.every((text) => CHINESE.test(text))
  return isChinese && stretches.join('').length >= ENOUGH ? 'utf-7' : undefined
}

/** A long report as JSON, in blocks of bytes: never the whole text at once. */
import { ByteText } from './byte-text.ts'
import { isList, layoutAt, leadOf, writeItem, writeValue } from './json-text.ts'
import { JsonConstant, JsonNumber, type JsonValue } from './json-value.ts'

/** Blocks are handed on when they hold about so many bytes. */
const BLOCK = 512 * 1024

/**
 * The same in blocks, for values whose lists may be long: item by item. A block is to be used up before the one after
 * the next is asked for.
 */
export function* encodeBlocks(value: JsonValue): Generator<Uint8Array> {
  const text = new ByteText()
  yield* writeLong(text, value, 0)
  text.ascii('\n')
  yield text.whole()
}

function* writeLong(text: ByteText, value: JsonValue, depth: number): Generator<Uint8Array> {
  const isLeaf = value === null || typeof value !== 'object' || value instanceof JsonNumber
  if (isLeaf || value instanceof JsonConstant) {
    writeValue(text, value, depth)
    return
  }
  const inner = depth + 1
  const [open, close] = isList(value) ? ['[', ']'] : ['{', '}']
  let before = open
  if (isList(value)) {
    for (const item of value) {
      writeItem(text, item, { before, depth: inner })
      before = ','
      if (text.size >= BLOCK) yield text.take()
    }
  } else {
    for (const key of Object.keys(value)) {
      text.bytes(leadOf(key, { before, depth: inner }))
      yield* writeLong(text, value[key] ?? null, inner)
      before = ','
    }
  }
  if (before === open) text.ascii(open + close)
  else text.bytes(isList(value) ? layoutAt(depth).listEnd : layoutAt(depth).recordEnd)
}

/** A line of bash taken apart, since bash itself parts words at `=`, `:` and `@` too, and leaves the quotes to us. */

export interface BashWord {
  /** Without its quotes. */
  readonly text: string
  /** The quote that is still open at the end. */
  readonly open: '' | '"' | "'"
}

type Open = BashWord['open']

const PLAIN_ESCAPES = /[\s\S]/
/** What a backslash escapes between double quotes; before anything else it stands for itself. */
const QUOTED_ESCAPES = /["\\$`\n]/

interface State {
  text: string
  open: Open
  /** Something of this word has been seen, if only a pair of quotes. */
  begun: boolean
  readonly words: BashWord[]
}

function end(state: State): void {
  if (state.begun) state.words.push({ text: state.text, open: state.open })
  state.text = ''
  state.begun = false
}

/** Takes one character, or a backslash and the one behind it, and says how many it took. */
function take(state: State, line: string, at: number): number {
  const character = line[at] ?? ''
  const escapes = state.open === '"' ? QUOTED_ESCAPES : PLAIN_ESCAPES
  if (state.open === '' && /\s/.test(character)) {
    end(state)
    return 1
  }
  state.begun = true
  if (character === '\\' && state.open !== "'" && escapes.test(line[at + 1] ?? '')) {
    state.text += line[at + 1]
    return 2
  }
  if (character === state.open) state.open = ''
  else if (state.open === '' && (character === '"' || character === "'")) state.open = character
  else state.text += character
  return 1
}

/** The words of a line up to the cursor. The last is the one under it, empty behind a space. */
export function splitBash(line: string): readonly BashWord[] {
  const state: State = { text: '', open: '', begun: false, words: [] }
  for (let at = 0; at < line.length; ) at += take(state, line, at)
  if (!state.begun) return [...state.words, { text: '', open: '' }]
  end(state)
  return state.words
}

const ESCAPED: { readonly [O in Open]: RegExp } = {
  '': /[\s"'\\$`!#&()*;<>?[\]^{|}~]/g,
  '"': /["\\$`]/g,
  // Between single quotes nothing can be escaped.
  "'": /(?!)/g,
}

/** A text as it stands in a line where this quote is open. */
export const quoteBash = (text: string, open: Open): string => text.replace(ESCAPED[open], '\\$&')

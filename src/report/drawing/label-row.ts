/** Labels beside each other in a row, each as near to its mark as its neighbours let it. */
import { widthOf } from '../width.ts'

export interface Label {
  readonly text: string
  /** Where its mark stands, in pixels. */
  readonly at: number
}

export interface Placed<L extends Label> {
  readonly label: L
  /** The left end, in pixels. */
  readonly left: number
  /** From 0; more than one only where they do not fit beside each other. */
  readonly line: number
}

const BETWEEN = 10
/** Half an em for each column, and a little more: digits are wider than that in most type. */
const EM_PER_COLUMN = 0.55

export const textWidth = (text: string, fontSize: number): number =>
  Math.ceil(widthOf(text) * EM_PER_COLUMN * fontSize)

export function placeInRow<L extends Label>(
  labels: readonly L[],
  { width, fontSize }: { readonly width: number; readonly fontSize: number },
): readonly Placed<L>[] {
  const sized = labels
    .map((label) => ({ label, wide: textWidth(label.text, fontSize) }))
    .sort((a, b) => a.label.at - b.label.at)
  const within = (left: number, wide: number) => Math.max(0, Math.min(left, width - wide))
  const needed = sized.reduce((sum, { wide }) => sum + wide + BETWEEN, -BETWEEN)
  if (needed > width)
    return sized.map(({ label, wide }, line) => ({ label, left: within(label.at - wide / 2, wide), line }))

  const lefts = sized.map(({ label, wide }) => within(label.at - wide / 2, wide))
  // From the left each makes room for itself; then, from the right, all come back within the width.
  for (let i = 1; i < sized.length; i++)
    lefts[i] = Math.max(lefts[i] ?? 0, (lefts[i - 1] ?? 0) + (sized[i - 1]?.wide ?? 0) + BETWEEN)
  let end = width
  for (let i = sized.length - 1; i >= 0; i--) {
    const wide = sized[i]?.wide ?? 0
    lefts[i] = Math.min(lefts[i] ?? 0, end - wide)
    end = (lefts[i] ?? 0) - BETWEEN
  }
  return sized.map(({ label }, i) => ({ label, left: lefts[i] ?? 0, line: 0 }))
}

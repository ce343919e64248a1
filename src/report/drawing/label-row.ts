/** Labels beside each other in a row, each as near to its mark as its neighbours let it. */
import { widthOf } from '../width.ts'

export interface Label {
  readonly text: string
  /** Where its mark stands, in pixels. */
  readonly at: number
}

export interface Placed<L extends Label> {
  readonly label: L
  /** Where it is held, in pixels, and by which end: at an edge by that edge, so that no type, however wide, is cut. */
  readonly x: number
  readonly align: 'left' | 'center' | 'right'
  /** From 0; more than one only where they do not fit beside each other. */
  readonly line: number
}

const BETWEEN = 10
/** A Chinese character fills its em; digits and letters take a little more than half of one in most type. */
const EM = { wide: 1, narrow: 0.55 }

export const textWidth = (text: string, fontSize: number): number =>
  Math.ceil([...text].reduce((sum, each) => sum + (widthOf(each) > 1 ? EM.wide : EM.narrow), 0) * fontSize)

/** A box held by the edge it touches, else by its middle. */
function held<L extends Label>(label: L, box: Box, width: number, line: number): Placed<L> {
  const { left, wide } = box
  if (left <= 0) return { label, x: 0, align: 'left', line }
  if (left + wide >= width) return { label, x: width, align: 'right', line }
  return { label, x: left + wide / 2, align: 'center', line }
}

interface Box {
  readonly left: number
  readonly wide: number
}

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
    return sized.map(({ label, wide }, line) =>
      held(label, { left: within(label.at - wide / 2, wide), wide }, width, line),
    )

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
  return sized.map(({ label, wide }, i) => held(label, { left: lefts[i] ?? 0, wide }, width, 0))
}

/** How far an axis reaches. Drawing is the one place where a figure becomes a float: a pixel is no fact. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** All values, with room on both sides; values that are all the same stand in the middle. */
export function rangeOf(values: readonly number[], room: Readonly<Record<'below' | 'above', number>>): Range {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || Math.abs(most) / 5 || 1
  return { low: least - span * room.below, high: most + span * room.above }
}

export interface Ticks extends Range {
  readonly step: number
  /** Decimals that tell one tick from the next. */
  readonly digits: number
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10]

/** Round numbers around a range, `count` steps or a few fewer. */
export function ticksOf({ low, high }: Range, count: number): Ticks {
  const rough = (high - low) / count
  const power = Math.floor(Math.log10(rough))
  const unit = 10 ** power
  const factor = ROUND_STEPS.find((each) => each * unit >= rough * (1 - 1e-9)) ?? 10
  const step = factor * unit
  const digits = Math.max(0, -power + (factor === 2.5 ? 1 : 0) - (factor === 10 ? 1 : 0))
  const exact = (steps: number) => Number((steps * step).toFixed(digits))
  return {
    low: exact(Math.floor(low / step + 1e-9)),
    high: exact(Math.ceil(high / step - 1e-9)),
    step: Number(step.toFixed(digits)),
    digits,
  }
}

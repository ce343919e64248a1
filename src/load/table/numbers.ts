/** The number at an index; 0 where there is none. */
export const numberAt = (numbers: Int32Array | Uint8Array, index: number): number => numbers[index] ?? 0

/** Where a line of a narrow cell would part a sign from what it stands before, or a figure from its unit: ≥ 96%, 9 个. */
const LOOSE = /(?<=[≥≤<>]) (?=\S)|(?<=\d) (?=\p{Script=Han})/gu

/** The same text, broken into lines nowhere else than a reader would break it. */
export const unbroken = (text: string): string => text.replace(LOOSE, '\u00A0')

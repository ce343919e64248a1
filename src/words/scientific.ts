/** 3.05E+05, as spreadsheets show a number that is wider than its column. */
export const SCIENTIFIC = /^[+-]?[\d.,]+E[+-]?\d+$/i

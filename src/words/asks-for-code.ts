/** Whether what matched nothing was to be a problem code (`family/name`), not a target. */
export const asksForCode = (option: string, value: string): boolean =>
  option === '--rule' || (option === 'explain' && value.includes('/'))

/** Whether it is enough to try only what is there: `npm run office -- --if-there`. */
export const ifThere = process.argv.includes('--if-there')

/** The words of the command line that are no switches. */
export const named = process.argv.slice(2).filter((word) => !word.startsWith('--'))

/** What was not tried did not pass: it is said, and the end is 1 unless only what is there was asked for. */
export function notRun(name, why) {
  console.log(`${name}: NOT RUN: ${why}`)
  if (!ifThere) process.exitCode = 1
}

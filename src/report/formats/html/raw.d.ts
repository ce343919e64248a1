/** A file of the page's own, as its text; the bundler and the test runner both know the suffix. */
declare module '*?raw' {
  const text: string
  export default text
}

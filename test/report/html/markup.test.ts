import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchor, html, Markup } from '../../../src/report/formats/html/markup.ts'

describe('html', () => {
  it('keeps text text, whatever it holds', () => {
    expect(html`<p title="${'"><script>'}">${`<img onerror='x'>&`}</p>`.source).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;img onerror=&#39;x&#39;&gt;&amp;</p>',
    )
  })

  it('takes markup as it is, lists in order, and nothing for what is not there', () => {
    expect(html`${html`<b>1</b>`}${['<', new Markup('<i>')]}${null}${undefined}${false}${0}`.source).toBe(
      '<b>1</b>&lt;<i>0',
    )
  })

  it('shows what cannot be seen, and never half a character', () => {
    expect(html`${'a\u202Eb\u0000c\uD800'}`.source).toBe('a\\u202Eb\\u0000c\uFFFD')
  })

  it('lets no text end where it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`${text}`.source).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/)
      }),
    )
  })
})

describe('anchor', () => {
  it('is the text where it may be', () => {
    expect(anchor('T1-01')).toBe('T1-01')
  })

  it('is good as a name, and another for another text', () => {
    const text = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(anchor(a)).toMatch(/^[A-Za-z0-9_-]*$/)
        expect(anchor(a) === anchor(b)).toBe(a === b)
      }),
    )
  })
})

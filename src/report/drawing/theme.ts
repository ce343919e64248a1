/** The colours and type of a drawing, by what they mean. */
import type { Tone } from '../document.ts'

export interface Theme {
  readonly ink: string
  /** What stands back: captions, the plan's line, an axis. */
  readonly soft: string
  readonly rule: string
  /** The ground a mark moves on, and the side of it where the target holds. */
  readonly track: string
  readonly goodSide: string
  readonly paper: string
  readonly tones: { readonly [T in Tone]: string }
  /** Absent: the page's own. */
  readonly fonts?: string
}

export type ThemeName = 'page' | 'print'

export const themes: { readonly [N in ThemeName]: Theme } = {
  /** Takes every colour from the page around it, so that one drawing serves light, dark and paper. */
  page: {
    ink: 'var(--ink)',
    soft: 'var(--soft)',
    rule: 'var(--rule)',
    track: 'var(--track)',
    goodSide: 'var(--good-side)',
    paper: 'var(--paper)',
    tones: {
      good: 'var(--good)',
      bad: 'var(--bad)',
      unsure: 'var(--unsure)',
      muted: 'var(--soft)',
      strong: 'var(--ink)',
    },
  },
  /** For a picture that stands alone on white. */
  print: {
    ink: '#1c2430',
    soft: '#566071',
    rule: '#d5dae1',
    track: '#e9ecf0',
    goodSide: '#cfe6d8',
    paper: '#ffffff',
    tones: { good: '#1a7346', bad: '#b3261e', unsure: '#8a5a00', muted: '#566071', strong: '#1c2430' },
    fonts: "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei',SimHei,sans-serif",
  },
}

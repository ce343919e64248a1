/** A chapter of the report: what it has to say, or nothing, in which case it is left out. */
import type { ToldStory } from '../../core/told-story.ts'
import type { SectionName } from '../../words/report-words.ts'
import type { Block } from '../document.ts'
import type { Reader } from '../views/view.ts'

export interface ReportSection {
  readonly name: SectionName
  readonly blocks: (report: ToldStory, reader: Reader) => readonly Block[]
}

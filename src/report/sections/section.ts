/** A chapter of the report: what it has to say, or nothing, in which case it is left out. */
import type { StoryReport } from '../../core/story.ts'
import type { SectionName } from '../../words/report-words.ts'
import type { Block } from '../document.ts'
import type { Reader } from '../views/view.ts'

/** What a chapter tells from: where several regions are judged, `check` and `gap` are the whole district's. */
export interface ToldStory extends StoryReport {
  readonly whole: StoryReport
}

export interface ReportSection {
  readonly name: SectionName
  readonly blocks: (report: ToldStory, reader: Reader) => readonly Block[]
}

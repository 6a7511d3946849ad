/** The plan as a page of its own: to be read, printed and shown to others before anybody approves it. */
import type { SetupRecord } from '../record/record-schema.ts';
import type { Language } from '../words/languages.ts';
import { pageHtml } from './html.ts';
import { plannedListeningSection, reportModel, type Section } from './report-model.ts';

/** What a report says of a plan that was not carried out yet, in this order. */
const TOLD = ['server', 'listening', 'steps', 'consequences', 'findings', 'standing', 'undo'];

/** @param record begins with the plan: nothing has been done yet */
export function planHtml(record: SetupRecord, language: Language): string {
  const { planDocument } = language.report;
  const model = reportModel(record, language);
  const first = {
    key: 'plan',
    heading: planDocument.heading,
    paragraphs: [planDocument.notApplied],
    table: null,
    drawings: [],
    appendix: false,
  };
  const asPlanned = (section: Section) => {
    if (section.key === 'listening') return plannedListeningSection(record, language);
    return section.key === 'steps' ? withoutResults(section) : section;
  };
  const told = TOLD.flatMap((key) => model.sections.filter((section) => section.key === key));
  return pageHtml(
    {
      ...model,
      title: planDocument.title(record.before.computerName),
      practice: model.practice === null ? null : planDocument.practice,
      madeBy: planDocument.madeBy(record.programVersion, record.createdAt),
      sections: [first, ...told.map(asPlanned)],
    },
    language,
  );
}

/** The last column of the steps says how they ended. */
function withoutResults({ table, ...section }: Section): Section {
  if (table === null) return { ...section, table };
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) }));
  return { ...section, key: 'plan-steps', table: { head: table.head.slice(0, -1), rows } };
}

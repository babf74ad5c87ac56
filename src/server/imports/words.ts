// An import in words: what was understood, and what its rows would become.
import type { ImportDoubt, ImportReading, RowBreach } from '../../app/imports/reading.ts';
import type { ImportView } from '../../app/imports/read.ts';
import { noCounts } from '../../app/imports/reading.ts';
import { doubtKinds, isRemembered, isWaitedFor } from '../../domain/imports/doubts.ts';
import { doubtAnswerWords } from '../../labels/imports/doubts.ts';
import type { Language } from '../../labels/language.ts';
import { refusalText } from '../../labels/refusals.ts';
import { givenUnits } from '../../sheets/forms/words.ts';
import { fieldName, type SheetForm } from '../../sheets/forms/sheetForm.ts';
import { forms, isFormId } from '../../sheets/forms/index.ts';
import type { MarkedRow } from '../../app/imports/twins/twinsSeen.ts';
import { toldIn } from '../breaches.ts';
import { likenessView, sideView } from '../radar/twinWords.ts';
import { becomesWords } from './actWords.ts';
import { sheetViews } from './sheetWords.ts';
import type { ImportsUnderWay } from './underWay.ts';
import type { ImportDoubtView, ImportPreview, ImportRowView } from './views.ts';

/** The state of an import that an act may still be done with. */
const doneFrom = { apply: 'previewed', undo: 'applied' } as const;

export function importView(
  found: ImportView,
  { underWay, unfinished }: ReturnType<ImportsUnderWay['of']>,
  language: Language,
): ImportPreview {
  const { reading } = found;
  return {
    underWay,
    // Somebody else may have done it since.
    unfinished:
      unfinished && found.state === doneFrom[unfinished.act]
        ? { act: unfinished.act, breaches: toldIn(unfinished.breaches, language) }
        : null,
    id: found.id,
    fileName: found.fileName,
    state: found.state,
    uploadedAt: found.uploadedAt,
    sheets: sheetViews(reading, language),
    units: givenUnits,
    leftOut: (reading.leftOut ?? []).map((one) => ({ ...one, message: refusalText({ law: one.law }, language) })),
    doubts: (reading.doubts ?? []).map((one) => doubtView(one, reading, language)),
    counts: countsOf(reading),
    unread: unreadRows(reading),
    byForm: reading.byForm.map((one) => ({ ...noCounts(), ...one, formName: forms[one.form].name })),
    entries: found.entries,
    verified: found.verified,
    marked: found.marked,
    undecided: found.state === 'previewed' ? found.undecided : 0,
  };
}

function doubtView(doubt: ImportDoubt, { tables }: ImportReading, language: Language): ImportDoubtView {
  const { key, kind, part = '', read, rows, answers, answer = null, answeredAt = null } = doubt;
  const [first] = read;
  const table = tables.find(({ sheet }) => sheet === first?.sheet);
  // A part may say more than the field: of which of two directions.
  const column = table?.columns.find(({ field }) => field !== null && field === part.split(' ')[0]);
  return {
    key,
    law: kind,
    message: refusalText({ law: kind }, language),
    about: column?.heading ?? '',
    read: read.map(({ sheet, row, ref = null, text }) => ({ sheet, row, cell: ref, text })),
    rows,
    answers: answers.map((one) => ({ answer: one.answer, name: doubtAnswerWords(kind, one, language) })),
    typed: doubtKinds[kind].typed ?? null,
    answer,
    answeredAt,
    waitedFor: isWaitedFor(kind),
    remembered: answers.some((one) => isRemembered(kind, one.answer)),
  };
}

/** Rows that lie in no table, but for those of lists of codes. */
export function unreadRows(reading: unknown): number {
  return ((reading as Partial<ImportReading>).unread ?? []).reduce(
    (sum, { rows, codes }) => (codes ? sum : sum + rows),
    0,
  );
}

/** A preview that was cut short has no counts, an older one none of rows left out. */
export function countsOf(reading: unknown) {
  return { ...noCounts(), ...(reading as Partial<ImportReading>).counts };
}

export function importRowView(row: MarkedRow, language: Language): ImportRowView {
  const form: SheetForm | undefined = isFormId(row.form) ? forms[row.form] : undefined;
  // Of a doubt's part the first word may be the field.
  const named = (part: string) => form?.columns.find((one) => one.field === part.split(' ')[0]);
  const nameOf = (field: string) => {
    const column = named(field);
    return column ? fieldName(column) : field;
  };
  return {
    no: row.no,
    sheet: row.sheet,
    row: row.row,
    form: row.form,
    outcome: row.outcome,
    cells: Object.fromEntries(Object.entries(row.cells).map(([field, text]) => [nameOf(field), text])),
    becomes: becomesWords(row.acts, language),
    breaches: (row.breaches as RowBreach[]).map(({ law, field, ref, value, expected, detail }) => ({
      law,
      ...(field === undefined ? {} : { field }),
      ...(field !== undefined && named(field) ? { fieldName: nameOf(field) } : {}),
      ...(ref ? { cell: ref } : {}),
      ...(value === undefined ? {} : { value }),
      message: refusalText({ law, detail: { ...(expected === undefined ? {} : { expected }), ...detail } }, language),
    })),
    twins: row.seen.map(({ twin, side }) => ({
      ...likenessView(twin, language),
      side: side && sideView(side, language),
      fileRow: 'sheet' in twin.with ? twin.with : null,
    })),
    choice: row.choice,
  };
}

// Draws and their rows in words, for the screen and for the printable list.
import { codeListOf, isEntryKind, nounOf } from '../../domain/entries/nouns.ts';
import type { Office } from '../../domain/offices/office.ts';
import { yiExact } from '../../domain/money.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import { screensEn } from '../../labels/screens.en.ts';
import { screensZh } from '../../labels/screens.zh.ts';
import type { SheetOut } from '../../sheets/write/shape.ts';
import type { AttachedFile } from '../../storage/evidence/attachedFiles.ts';
import type { SpotCheckItemRow } from '../../storage/spotChecks/spotCheckItems.ts';
import type { SpotCheckRow } from '../../storage/spotChecks/queries.ts';
import { fileViews } from '../evidence/words.ts';
import type { SpotCheckItemView, SpotCheckView } from './views.ts';

export function spotCheckView(
  row: SpotCheckRow,
  offices: ReadonlyMap<string, Office>,
  language: Language,
): SpotCheckView {
  return {
    ...row,
    office: offices.get(row.officeId)?.shortName ?? '',
    kindName: nounWord('entryKind', row.kind, language),
    drawnBy: row.drawnBy ?? '',
  };
}

export function itemView(
  row: SpotCheckItemRow,
  kind: string,
  accountId: string,
  offices: ReadonlyMap<string, Office>,
  files: ReadonlyMap<string, readonly AttachedFile[]>,
  language: Language,
): SpotCheckItemView {
  const { result } = row;
  const list = isEntryKind(kind) ? codeListOf(nounOf(kind), nounOf(kind).brief.what) : undefined;
  const what = row.what && list ? nounWord(list, row.what, language) : row.what;
  return {
    tickets: row.tickets,
    no: row.no,
    entryId: row.entryId,
    officeId: row.officeId,
    office: offices.get(row.officeId)?.shortName ?? '',
    projectId: row.projectId,
    project: row.projectName ?? row.projectCode,
    place: row.place ?? '',
    what: [what, row.detail].filter(Boolean).join(' · '),
    day: row.day,
    recognisedYi: row.recognisedFen === null ? null : yiExact(row.recognisedFen),
    own: row.recordedBy === accountId,
    result: result && {
      entryId: result.entryId,
      outcome: result.outcome,
      outcomeName: nounWord('siteOutcome', result.outcome, language),
      foundYi: result.foundFen === null ? null : yiExact(BigInt(result.foundFen)),
      on: result.on,
      time: result.time,
      place: result.place,
      checker: result.checker ?? '',
      note: result.note,
      verified: result.decision === 'verified',
      files: fileViews(files.get(result.entryId)),
    },
  };
}

/** The list that goes out with the people who check: what was reported, and room for what they find. */
export function spotCheckSheet(view: SpotCheckView, items: readonly SpotCheckItemView[], language: Language): SheetOut {
  const screens = language === 'zh' ? screensZh : screensEn;
  const words = screens.spotChecks;
  const { sheet } = words;
  return {
    name: words.list,
    title: sheet.title(view.office, screens.periodName(view.period)),
    subtitle: sheet.seed(view.seed, words.drawn(view.rows, view.population), view.drawnAt),
    columns: [
      { path: [words.no], format: 'count', width: 6 },
      { path: [sheet.office], format: 'text', width: 12 },
      { path: [words.project], format: 'text', width: 36 },
      { path: [words.place], format: 'text', width: 24 },
      { path: [sheet.voucher], format: 'text', width: 28 },
      { path: [words.day], format: 'date', width: 12 },
      { path: [words.amount], format: 'amount', width: 16 },
      { path: [sheet.found], format: 'amount', width: 16 },
      { path: [sheet.outcome], format: 'text', width: 14 },
      { path: [sheet.when], format: 'text', width: 16 },
      { path: [sheet.checker], format: 'text', width: 12 },
      { path: [sheet.note], format: 'text', width: 24 },
    ],
    rows: items.map(({ no, office, project, place, what, day, recognisedYi, result }) => [
      no,
      office,
      project,
      place,
      what,
      { day },
      recognisedYi === null ? null : { decimal: recognisedYi },
      result?.foundYi ? { decimal: result.foundYi } : null,
      result?.outcomeName ?? null,
      result ? [result.on, result.time].filter(Boolean).join(' ') : null,
      result?.checker ?? null,
      result?.note ?? null,
    ]),
    notes: [words.algorithm, words.signature],
  };
}

// Merges in words: what moves, what repeats, and the figures before and after.
import type { MergeHistory } from '../../app/identity/merges.ts';
import type { MergePreview } from '../../app/identity/mergeProjects.ts';
import type { ComparedFigure } from '../../app/stages/packagingPreview.ts';
import { yiExact } from '../../domain/money.ts';
import { codeListOf, nounOf } from '../../domain/entries/nouns.ts';
import type { MergeRow } from '../../domain/identity/mergePlan.ts';
import type { Office } from '../../domain/offices/office.ts';
import { figureName, unitWord } from '../../labels/figures/words.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { MergeRecord } from '../../storage/projects/projectMerges.ts';
import { timelineItem } from '../projects/words.ts';
import type { ComparedFigureView } from '../figures/views.ts';
import type { MergeHistoryView, MergePreviewView, MergeRowView, MergeView } from './mergeViews.ts';

export function comparedFigureViews(figures: readonly ComparedFigure[], language: Language): ComparedFigureView[] {
  return figures.map((figure) => ({
    id: figure.id,
    period: figure.period,
    before: figure.before,
    after: figure.after,
    name: figureName(figure, language),
    unit: unitWord(figure.unit, language),
  }));
}

type Offices = ReadonlyMap<string, Office>;
const officeName = (offices: Offices) => (id: string) => offices.get(id)?.shortName ?? '';

export function mergeView(merge: MergeRecord, offices: Offices): MergeView {
  const {
    keptId,
    keptCode,
    keptName,
    keptOfficeId,
    mergedId,
    mergedCode,
    mergedName,
    mergedOfficeId,
    officeId,
    ...rest
  } = merge;
  const name = officeName(offices);
  return {
    ...rest,
    level: name(officeId),
    kept: { id: keptId, code: keptCode, name: keptName, office: name(keptOfficeId) },
    merged: { id: mergedId, code: mergedCode, name: mergedName, office: name(mergedOfficeId) },
  };
}

export function mergeHistoryView(known: MergeHistory, language: Language): MergeHistoryView {
  const name = officeName(known.offices);
  return {
    merge: mergeView(known.merge, known.offices),
    kept: known.kept.map((row) => timelineItem(row, name, language)),
    merged: known.merged.map((row) => ({
      ...timelineItem(row, name, language),
      repeats: known.repeats.has(row.entryId),
    })),
  };
}

export function mergePreviewView(preview: MergePreview, offices: Offices, language: Language): MergePreviewView {
  const name = officeName(offices);
  const row = (of: MergeRow): MergeRowView => ({
    rowId: of.rowId,
    entryId: of.entryId,
    office: name(of.officeId),
    on: of.on,
    title: rowTitle(of, language),
    amountYi: of.claimedFen === null ? null : yiExact(of.claimedFen),
  });
  const side = ({ projectId, code, name: title, officeId }: MergePreview['kept']) => ({
    id: projectId,
    code,
    name: title,
    office: name(officeId),
  });
  return {
    kept: side(preview.kept),
    merged: side(preview.merged),
    moves: preview.moves.map(row),
    repeats: preview.repeats.map((each) => ({ ...row(each.row), of: row(each.of) })),
    figures: comparedFigureViews(preview.figures, language),
  };
}

function rowTitle({ kind, called }: MergeRow, language: Language): string {
  const { timeline, brief } = nounOf(kind);
  const list = codeListOf(nounOf(kind), brief.what);
  if (timeline?.called === 'what' && list && called) return nounWord(list, called, language);
  return [nounWord('entryKind', kind, language), called].filter(Boolean).join(' · ');
}

// One row of a receipt in words.
import type { ReceiptLine } from '../../app/figures/receipt.ts';
import type { Language } from '../../labels/language.ts';
import { recognitionText } from '../../labels/verification/recognition.ts';
import { percentOf } from '../../labels/credit/words.ts';
import { gradeView } from '../../labels/corroboration/gradeText.ts';
import { unitWord } from '../../labels/figures/words.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { Definition } from '../../metrics/definition.ts';
import { sourceOf } from '../../storage/figures/sources.ts';
import type { AdjustmentColumns } from '../../storage/closes/adjustments.ts';
import type { AdjustmentMark, ReceiptRow } from './views.ts';

export function receiptRowView(
  line: ReceiptLine,
  definition: Definition,
  language: Language,
  offices: ReadonlyMap<string, string>,
): ReceiptRow {
  const { list, alsoList } = definition.kind === 'counting' ? sourceOf(definition.entries).told : {};
  const what = list && line.what ? nounWord(list, line.what, language) : null;
  const also = alsoList && line.also ? nounWord(alsoList, line.also, language) : null;
  const isDay = definition.kind === 'counting' && definition.measure.kind === 'span';
  return {
    id: line.id,
    entryId: line.entryId,
    value: line.value,
    valueDisplay: isDay ? line.value : `${line.value}${unitWord(definition.unit, language)}`,
    ...(line.share
      ? { share: `${percentOf(line.share.basisPoints)} × ${line.share.whole}${unitWord(definition.unit, language)}` }
      : {}),
    day: line.day,
    ...(line.monthOnly ? { monthOnly: true as const } : {}),
    office: offices.get(line.officeId) ?? '',
    title: line.title,
    subtitle: [what, also, line.detail].filter(Boolean).join(' · '),
    ...(line.recognition ? { recognition: recognitionText(line.recognition, language) } : {}),
    ...(line.graded ? { graded: gradeView(line.graded, language) } : {}),
    ...(line.projectId ? { projectId: line.projectId } : {}),
    ...adjustmentMark(line),
    sampleFields: line.sampleFields,
    ...(line.file ? { source: { file: line.file, sheet: line.sheet, row: line.row } } : {}),
  };
}

export function adjustmentMark(of: AdjustmentColumns): { readonly adjustment?: AdjustmentMark } {
  return of.adjustedOn ? { adjustment: { on: of.adjustedOn, reason: of.adjustmentReason } } : {};
}

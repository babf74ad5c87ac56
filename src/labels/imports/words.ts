// Words of an import: why a row of a sheet was left out, and what a row becomes.
import type { Language, Words } from '../language.ts';

const skipped: Readonly<Record<string, Words>> = {
  total: { zh: '合计行', en: 'a row of totals' },
  note: { zh: '表下说明', en: 'a note' },
  repeated_head: { zh: '重复的表头', en: 'the head once more' },
  column_numbers: { zh: '栏次编号', en: 'numbers of the columns' },
  group_line: { zh: '分组标题', en: 'a line that heads a group' },
  unit_line: { zh: '单位行', en: 'a line with a unit' },
  outside_table: { zh: '表外内容', en: 'outside the table' },
};

export function skipWords(reason: string, language: Language): string {
  return skipped[reason]?.[language] ?? reason;
}

export function actWords(act: string, corrects: boolean, language: Language): string {
  if (!corrects) return act;
  return language === 'zh' ? `${act}（更正）` : `${act} (correction)`;
}

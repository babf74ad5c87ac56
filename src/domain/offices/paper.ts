// A paper of the mechanism (工作文件): a rule, a notice, minutes or a plan, with the days between which it holds and what it sets in force.
// The paper itself lies beside it as a file.
import { z } from 'zod';
import { Day } from '../day.ts';
import { EntryHead } from '../entries/entry.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLine, textLines } from '../text.ts';

/** rule 制度, notice 通知, minutes 会议纪要, plan 方案. */
export const paperForms = ['rule', 'notice', 'minutes', 'plan', 'other'] as const;

/** The day of the entry is the one on which it was issued, or on which the meeting was held. */
export const PaperInput = z.strictObject({
  head: EntryHead,
  title: textLine(2, 200),
  form: z.enum(paperForms),
  /** 文号, as it is written. */
  number: textLine(0, 60).nullish(),
  issuer: textLine(0, 100).nullish(),
  effectiveFrom: Day.nullish(),
  effectiveTo: Day.nullish(),
  /** What it sets in force: tasks, ways, who does what until when. */
  sets: textLines(0, 4000).nullish(),
});
export type PaperInput = z.output<typeof PaperInput>;

function paperBreaches({ head, effectiveFrom, effectiveTo }: PaperInput): Breach[] {
  const from = effectiveFrom ?? head.occurredOn;
  return effectiveTo && effectiveTo < from ? [{ law: 'ends_before_it_starts', field: 'effectiveTo' }] : [];
}

export const paperNoun = {
  kind: 'paper',
  schema: PaperInput,
  workbook: true,
  laws: paperBreaches,
  fields: {
    title: kept.text,
    form: kept.code('paperForm'),
    number: kept.text,
    issuer: kept.text,
    effectiveFrom: kept.day,
    effectiveTo: kept.day,
    sets: kept.long,
  },
  brief: { title: 'title', what: 'form', detail: ['number'] },
  counted: { fields: { paperTitle: 'title', paperForm: 'form', issuer: 'issuer' } },
  listed: {
    columns: ['form', 'number', 'issuer', 'effectiveFrom', 'effectiveTo', 'sets'],
    filters: { paperForm: ['form'], issuer: ['issuer'] },
    sums: {},
    found: ['title', 'number', 'issuer', 'sets'],
  },
} as const satisfies NounOf<typeof PaperInput>;

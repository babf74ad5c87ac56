// What becomes of a review: the offices that are asked give their opinions, who filed it supplements what is lacking, and who
// convenes says how it ends.
import { z } from 'zod';
import { addDays, Day, epochDay } from '../day.ts';
import { EntryHead, type EntryFacts, headBreaches } from '../entries/entry.ts';
import { placedBreaches, takenAwayBreaches } from '../entries/course.ts';
import { kept } from '../entries/fields.ts';
import type { NounOf } from '../entries/noun.ts';
import type { Breach } from '../refusal.ts';
import { textLines } from '../text.ts';
import { AppraisalNo, type KnownAppraisal } from './appraisal.ts';
import { appraisalLaws, type AppraisalStepKnown, appraisalSteps, conclusions, opinions } from './appraisalCourse.ts';

export const AppraisalStepInput = z.strictObject({
  head: EntryHead,
  appraisalNo: AppraisalNo,
  step: z.enum(appraisalSteps),
  opinion: z.enum(opinions).nullish(),
  conclusion: z.enum(conclusions).nullish(),
  /** The reason; of a supplement what it brings. */
  what: textLines(1, 1000),
  conditions: textLines(0, 1000).nullish(),
  /** Until when a pass holds; as long as the rule lets it, where nothing is said. */
  validUntil: Day.nullish(),
});
export type AppraisalStepInput = z.output<typeof AppraisalStepInput>;

export const appraisalStepNoun = {
  kind: 'appraisal_step',
  schema: AppraisalStepInput,
  still: true,
  fields: {
    appraisalNo: { ...kept.text, given: true },
    step: { ...kept.code('appraisalStep'), given: true },
    opinion: { ...kept.code('appraisalOpinion'), when: { step: ['opinion'] } },
    conclusion: { ...kept.code('appraisalConclusion'), when: { step: ['conclusion'] } },
    what: kept.long,
    conditions: { ...kept.long, when: [{ opinion: ['agree_if'] }, { conclusion: ['passed'] }] },
    validUntil: { ...kept.day, when: { conclusion: ['passed'] } },
  },
  /** Of the filing, as it was when this was recorded: one that has steps moves no more. */
  derived: {
    filedOfficeId: kept.office,
    convenerId: kept.office,
    filedOn: kept.day,
    dueOn: kept.day,
    days: kept.count,
  },
  // The filing names the project; a step has it from there.
  workedOut: ['project_id'],
  brief: { what: 'step', also: 'opinion', detail: ['appraisalNo', 'conclusion', 'what'] },
  asks: { appraisalNos: 'appraisalNo' },
} as const satisfies NounOf<typeof AppraisalStepInput>;

export interface AppraisalStepFacts extends EntryFacts {
  readonly appraisal: KnownAppraisal | undefined;
  readonly officeName: (officeId: string) => string;
}

/** In order of precedence. */
export function appraisalStepBreaches(input: AppraisalStepInput, facts: AppraisalStepFacts): Breach[] {
  const { head, appraisalNo: no } = input;
  const { appraisal, officeName } = facts;
  const breaches = headBreaches(appraisalStepNoun, head, facts);
  // Whoever has no part in it is told nothing of it.
  if (!appraisal || !thoseWithPart(appraisal).includes(head.officeId))
    return [...breaches, { law: 'appraisal_unknown', field: 'appraisalNo', detail: { no } }];
  const doers = doersOf(appraisal)[input.step];
  if (!doers.includes(head.officeId)) {
    const office = doers.map(officeName).join('、');
    breaches.push({ law: 'appraisal_step_of_other_office', field: 'officeId', detail: { no, office } });
  }
  if (head.occurredOn < appraisal.filedOn)
    breaches.push({ law: 'step_before_filed', field: 'occurredOn', detail: { day: appraisal.filedOn } });
  const own = knownStepOf(input, appraisal);
  const laws = appraisalLaws(appraisal, { no, officeName });
  breaches.push(...placedBreaches(laws, appraisal.steps, own, { reverses: head.reverses, no }));
  return [...breaches, ...saidBreaches(input, appraisal)];
}

const doersOf = ({ officeId, convenerId, reviewerIds }: KnownAppraisal) => ({
  opinion: reviewerIds,
  supplement: [officeId],
  conclusion: [convenerId],
});

const thoseWithPart = (appraisal: KnownAppraisal): string[] => Object.values(doersOf(appraisal)).flat();

/** An opinion says which, a conclusion how it ends; what is agreed under conditions names them. */
function saidBreaches(input: AppraisalStepInput, { validDays }: KnownAppraisal): Breach[] {
  const { head, step, opinion, conclusion, conditions, validUntil } = input;
  const breaches: Breach[] = [];
  for (const [name, value] of [
    ['opinion', opinion],
    ['conclusion', conclusion],
  ] as const)
    if ((step === name) !== Boolean(value)) breaches.push({ law: 'appraisal_step_says_its_own', field: name });
  if (opinion === 'agree_if' && !conditions) breaches.push({ law: 'conditions_not_named', field: 'conditions' });
  if (!validUntil) return breaches;
  const latest = addDays(head.occurredOn, validDays);
  if (conclusion !== 'passed') breaches.push({ law: 'only_a_pass_holds_until', field: 'validUntil' });
  else if (validUntil < head.occurredOn || validUntil > latest)
    breaches.push({ law: 'pass_holds_too_long', field: 'validUntil', detail: { day: latest, days: validDays } });
  return breaches;
}

export function knownStepOf(
  { head, step, opinion = null, conclusion = null, validUntil }: AppraisalStepInput,
  { opinionDays, validDays }: KnownAppraisal,
): AppraisalStepKnown {
  const { id: entryId, officeId, occurredOn: on } = head;
  const dueOn = step === 'supplement' ? addDays(on, opinionDays) : null;
  const until = conclusion === 'passed' ? (validUntil ?? addDays(on, validDays)) : null;
  return { entryId, step, officeId, on, opinion, conclusion, validUntil: until, dueOn, stands: true, waits: true };
}

/** Of what ends a review. */
export const daysToEnd = ({ on, conclusion }: AppraisalStepKnown, { filedOn }: KnownAppraisal): number | null =>
  conclusion === 'passed' || conclusion === 'refused' ? epochDay(on) - epochDay(filedOn) : null;

/** A step that is withdrawn takes nothing away on which a later one rests. */
export const withdrawnAppraisalStepBreaches = (appraisal: KnownAppraisal, entryId: string): Breach[] => {
  const { no, steps } = appraisal;
  return takenAwayBreaches(appraisalLaws(appraisal, { no, officeName: () => '' }), steps, entryId, no);
};

// Filings for review and their steps are held against the reviews of the city.
import {
  appraisalBreaches,
  appraisalNoun,
  appraisalsOfCity,
  hasSteps,
  type KnownAppraisal,
  type KnownAppraisals,
  noAppraisals,
} from '../../domain/appraisals/appraisal.ts';
import { reviewAskedBy } from '../../domain/appraisals/appraisalRule.ts';
import {
  appraisalStepBreaches,
  appraisalStepNoun,
  daysToEnd,
  knownStepOf,
  withdrawnAppraisalStepBreaches,
} from '../../domain/appraisals/appraisalStep.ts';
import { addDays } from '../../domain/day.ts';
import type { EntryHead } from '../../domain/entries/entry.ts';
import type { InputOf } from '../../domain/entries/nouns.ts';
import type { Breach } from '../../domain/refusal.ts';
import type { World } from '../../storage/entries/world.ts';
import { factsOf, ownDecision, put } from '../entries/batch.ts';

function know(world: World, one: KnownAppraisal): void {
  const known = world.appraisals.get(appraisalsOfCity) ?? noAppraisals;
  const others = known.living.filter(({ no }) => no !== one.no);
  const highest = Math.max(known.highest, Number(one.no));
  world.appraisals.set(appraisalsOfCity, { ...known, highest, living: [...others, one] });
}

export const decideAppraisal = ownDecision(appraisalNoun, ({ input }, world, batch) => {
  const { head, projectId } = input;
  const appraisals = world.appraisals.get(appraisalsOfCity) ?? noAppraisals;
  const projectKnown = world.projects.has(projectId);
  const breaches = appraisalBreaches(input, { ...factsOf(world, head), projectKnown, appraisals });
  if (breaches.length > 0) return breaches;
  const before = appraisals.living.find(({ entryId }) => entryId === head.reverses);
  const terms = before && hasSteps(before) ? before : termsOf(input, appraisals);
  if (!terms) return [{ law: 'appraisal_without_rule', field: 'projectId' }];
  // What is put right keeps its number; a number is never given twice.
  const no = before?.no ?? String(appraisals.highest + 1);
  const { id: entryId, officeId, occurredOn: filedOn } = head;
  const dueOn = addDays(filedOn, terms.opinionDays);
  const { agreementType } = input;
  const known = { steps: [], ...before, ...terms, entryId, no, projectId, officeId, agreementType, filedOn, dueOn };
  know(world, known);
  put(appraisalNoun, input, batch, {
    no,
    lines: terms.lines,
    investment_fen: terms.investmentFen,
    industry_code: terms.industryCode,
    section: terms.section,
    convener_id: terms.convenerId,
    due_on: dueOn,
    reviewer_ids: terms.reviewerIds,
    opinion_days: terms.opinionDays,
    silence_agrees: terms.silenceAgrees,
    valid_days: terms.validDays,
  });
  return [];
});

/** By the rule of today, and of the project as it stands. */
function termsOf({ projectId, agreementType }: InputOf<'appraisal'>, { projects, rule }: KnownAppraisals) {
  const project = projects.get(projectId);
  const asked = rule && project && reviewAskedBy(rule, project, agreementType);
  if (!asked) return undefined;
  const { industryCode, section, investmentFen } = project;
  const { convenerId, opinionDays, silenceAgrees, validDays } = rule;
  const { names, reviewerIds } = asked;
  const given = { convenerId, opinionDays, silenceAgrees, validDays, reviewerIds };
  return { industryCode, section, investmentFen, ...given, lines: names.join('、') };
}

export const decideAppraisalStep = ownDecision(appraisalStepNoun, ({ input }, world, batch) => {
  const { head, appraisalNo } = input;
  const appraisal = world.appraisals.get(appraisalsOfCity)?.living.find(({ no }) => no === appraisalNo);
  const officeName = (id: string) => world.offices.get(id)?.name ?? '';
  const breaches = appraisalStepBreaches(input, { ...factsOf(world, head), appraisal, officeName });
  if (breaches.length > 0 || !appraisal) return breaches;
  const own = knownStepOf(input, appraisal);
  const at = appraisal.steps.findIndex(({ entryId }) => entryId === head.reverses);
  know(world, { ...appraisal, steps: at < 0 ? [...appraisal.steps, own] : appraisal.steps.with(at, own) });
  put(appraisalStepNoun, input, batch, {
    valid_until: own.validUntil,
    project_id: appraisal.projectId,
    filed_office_id: appraisal.officeId,
    convener_id: appraisal.convenerId,
    filed_on: appraisal.filedOn,
    due_on: own.dueOn,
    days: daysToEnd(own, appraisal),
  });
  return [];
});

/** What was said rests on what was filed, and a later step may rest on an earlier one: that is withdrawn first. */
export function withdrawnReviewBreaches({ reverses }: EntryHead, { appraisals }: World): Breach[] {
  if (!reverses) return [];
  return (appraisals.get(appraisalsOfCity)?.living ?? []).flatMap((one) => {
    if (one.entryId !== reverses) return withdrawnAppraisalStepBreaches(one, reverses);
    return hasSteps(one) ? [{ law: 'appraisal_has_steps', field: 'reverses', detail: { no: one.no } }] : [];
  });
}

// Reviews, the gate and the rule for the page.
import type { AppraisalPage, NamedAppraisal } from '../../app/appraisals/appraisals.ts';
import type { ProjectGate } from '../../app/appraisals/projectGate.ts';
import type { CityAppraisalRule } from '../../app/appraisals/rule.ts';
import type { AppraisalRule } from '../../domain/appraisals/appraisalRule.ts';
import { yiExact } from '../../domain/money.ts';
import type { Language } from '../../labels/language.ts';
import { refusalText } from '../../labels/refusals.ts';
import { fileViews } from '../evidence/words.ts';
import type { AppraisalPageView, AppraisalRuleView, AppraisalView, ProjectGateView } from './views.ts';

export function appraisalView(one: NamedAppraisal): AppraisalView {
  const { entryId, no, projectId, projectName, reached, officeId, office, convenerId, convener } = one;
  const { lines, investmentFen, what, documents, filedOn, dueOn, state, late, mine, waits } = one;
  const { conclusion, concludedOn, validUntil, awaited, awaitedNames, wantingNames } = one;
  return {
    entryId,
    no,
    projectId,
    projectName,
    reached,
    officeId,
    office,
    convenerId,
    convener,
    agreementType: one.agreementType as AppraisalView['agreementType'],
    investmentYi: investmentFen === null ? null : yiExact(investmentFen),
    lines,
    what,
    documents,
    filedOn,
    dueOn,
    state,
    late,
    mine,
    waits,
    conclusion,
    concludedOn,
    validUntil,
    awaited: awaited.map((each, at) => ({ office: awaitedNames[at] ?? '', dueOn: each.dueOn, late: each.late })),
    wanting: wantingNames,
  };
}

export function appraisalPageView({ appraisal, files, steps, ...rights }: AppraisalPage): AppraisalPageView {
  return {
    ...rights,
    appraisal: appraisalView(appraisal),
    files: fileViews(files.get(appraisal.entryId)),
    steps: steps.map((step) => ({ ...step, files: fileViews(files.get(step.entryId)) })),
  };
}

export function gateView({ rule, lines, gate }: ProjectGate, language: Language): ProjectGateView {
  return {
    signedFrom: rule && rule.lines.length > 0 ? rule.signedFrom : null,
    lines,
    gate: gate === null ? 'none' : gate.breach ? 'shut' : 'open',
    no: gate?.review?.no ?? null,
    validUntil: gate?.review?.validUntil ?? null,
    why: gate?.breach ? refusalText(gate.breach, language) : null,
  };
}

function ruleView(rule: AppraisalRule, officeName: (id: string) => string) {
  const { id, effectiveFrom, signedFrom, convenerId, opinionDays, silenceAgrees, validDays, shortTypes } = rule;
  const office = (one: string) => ({ id: one, name: officeName(one) });
  return {
    id,
    effectiveFrom,
    signedFrom,
    opinionDays,
    silenceAgrees,
    validDays,
    shortTypes,
    convener: office(convenerId),
    shortReviewers: rule.shortReviewerIds.map(office),
    lines: rule.lines.map(({ name, industries, fromFen, reviewerIds }) => ({
      name,
      industries,
      fromYi: yiExact(fromFen),
      reviewers: reviewerIds.map(office),
    })),
  };
}

export function appraisalRuleView({ inForce, settings, officeName }: CityAppraisalRule): AppraisalRuleView {
  return {
    inForce: inForce && ruleView(inForce, officeName),
    settings: settings.map(({ reason, recordedAt, by, ...rule }) => ({
      ...ruleView(rule, officeName),
      reason,
      recordedAt,
      by,
    })),
  };
}

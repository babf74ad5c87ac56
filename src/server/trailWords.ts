// The audit trail of an entry in words.
import type { Trail, TrailStep } from '../app/trail.ts';
import type { CreditCover } from '../domain/creditAgreement.ts';
import { creditCoverWord, percentOf } from '../labels/credit.ts';
import {
  entryFieldName,
  entryFields,
  entryValueWord,
  type TrailAct,
  trailActWord,
  useCaseName,
} from '../labels/entryFields.ts';
import { figureName } from '../labels/figures.ts';
import type { Language } from '../labels/language.ts';
import { yiWords } from '../labels/money.ts';
import { periodName } from '../labels/periods.ts';
import { type NounList, nounWord } from '../labels/nouns.ts';
import { recognitionReason } from '../labels/recognition.ts';
import { definitions } from '../metrics/definitions.ts';
import type { CloseRow } from '../storage/periodCloses.ts';
import type { Recognition } from '../storage/recognition.ts';
import type { TrailEntry } from '../storage/trail.ts';
import { fileSteps, filesSentWith } from './trailFiles.ts';
import { changesBetween } from './projectFacts.ts';
import { adjustmentMark } from './receiptWords.ts';
import type { EntryTrail, TrailStepView } from './trailViews.ts';

export function trailView(entryId: string, trail: Trail, language: Language): EntryTrail {
  const steps = [
    ...trail.steps.flatMap((step) => [...stepsOf(step, trail, language), ...fileSteps(step.entry, trail, language)]),
    ...trail.closes.flatMap((close) => closeSteps(close, trail, language)),
  ];
  return {
    entryId,
    kind: trail.kind,
    kindName: nounWord('entryKind', trail.kind, language),
    steps: steps.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
  };
}

/** An entry is one step, and its decision another. */
function stepsOf(step: TrailStep, trail: Trail, language: Language): TrailStepView[] {
  const { entry, before } = step;
  const office = trail.offices.get(entry.officeId)?.shortName ?? '';
  const named = (act: TrailAct, useCase: string | null) => ({
    entryId: entry.id,
    act,
    actName: trailActWord(act, language),
    useCase,
    useCaseName: useCaseName(useCase, act, language),
    office,
  });
  const act = entry.void ? 'withdrawn' : entry.reversesId || before ? 'corrected' : 'recorded';
  const recorded = {
    ...named(act, entry.useCase),
    at: entry.recordedAt,
    by: entry.recordedBy,
    reason: entry.reason,
    ...adjustmentMark(entry),
    changes: [
      ...(before && !entry.void ? changes(before, entry, trail, language) : []),
      ...filesSentWith(entry, trail, language),
    ],
  };
  const { decision, decidedAt, decidedBy, decisionReason } = entry;
  if (!decision || !decidedAt) return [recorded];
  const { recognition } = decision === 'verified' ? entry : { recognition: null };
  const decided = {
    at: decidedAt,
    by: decidedBy,
    reason: recognition ? recognitionReason(recognition, language) : decisionReason,
    changes: recognition ? [recognised(recognition, language)] : [],
  };
  return [recorded, { ...named(decision, entry.decisionUseCase), ...decided }];
}

/** A close is one step of every entry of its period, and its reopening another. */
function closeSteps(close: CloseRow, trail: Trail, language: Language): TrailStepView[] {
  const { period } = close;
  const step = (act: TrailAct, at: string, by: string | null, reason: string | null): TrailStepView => ({
    entryId: close.id,
    act,
    actName: trailActWord(act, language),
    at,
    by,
    reason,
    period,
    changes: [],
    useCase: act === 'closed' ? 'close_period' : 'reopen_period',
    useCaseName: periodName(period, language),
    office: trail.offices.get(close.officeId)?.shortName ?? '',
  });
  const closed = step('closed', close.closedAt, close.closedByName, null);
  if (!close.reopenedAt) return [closed];
  return [closed, step('reopened', close.reopenedAt, close.reopenedByName, close.reopenReason)];
}

/** What a decision made of a claim. */
function recognised({ claimedFen, recognisedFen }: Recognition, language: Language) {
  const [from, to] = [claimedFen, recognisedFen].map((fen) => yiWords(BigInt(fen), language));
  const label = `${entryFieldName('claimedFen', language)} → ${entryFieldName('recognisedFen', language)}`;
  return { field: 'recognisedFen', label, from: from ?? null, to: to ?? null };
}

function changes(before: TrailEntry, after: TrailEntry, trail: Trail, language: Language): TrailStepView['changes'] {
  const [from, to] = [textsOf(before, trail, language), textsOf(after, trail, language)];
  const versions = [trail.versions.get(before.id), trail.versions.get(after.id)] as const;
  const own = versions[0] && versions[1] ? changesBetween(versions[0], versions[1], trail.offices, language) : [];
  const changed = entryFields.flatMap((field) => {
    const [old, now] = [from.get(field) ?? null, to.get(field) ?? null];
    return old === now ? [] : [{ field, label: entryFieldName(field, language), from: old, to: now }];
  });
  return [...own, ...changed];
}

/** An entry's fields as texts. Of a project only its head: its own fields have their own wording. */
function textsOf(entry: TrailEntry, trail: Trail, language: Language): Map<string, string | null> {
  const input = trail.kind === 'project_version' ? {} : (trail.inputs.get(entry.id) ?? {});
  const office = trail.offices.get(entry.officeId)?.name ?? '';
  const head = { occurredOn: entry.occurredOn, auditedOn: entry.auditedOn, officeId: office };
  const text = (field: string, value: unknown) => fieldText(field, value, trail, language);
  return new Map(Object.entries({ ...input, ...head }).map(([field, value]) => [field, text(field, value)]));
}

const lists: Readonly<Record<string, NounList>> = {
  kind: 'milestone',
  authority: 'authority',
  agreementType: 'agreement',
  signingNature: 'signingNature',
  moneySource: 'moneySource',
  use: 'fundUse',
  voucherKind: 'voucher',
  nature: 'activityNature',
  part: 'activityPart',
  form: 'activityForm',
  level: 'activityLevel',
  ledBy: 'rank',
  rank: 'rank',
  mode: 'contactMode',
  companyKind: 'companyKind',
  outcome: 'siteOutcome',
  clauseKind: 'clauseKind',
  convener: 'convener',
};

function fieldText(field: string, value: unknown, trail: Trail, language: Language): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return entryValueWord(value ? 'yes' : 'no', language);
  if (typeof value === 'number') return field === 'basisPoints' ? percentOf(value) : String(value);
  if (Array.isArray(value)) {
    const texts = value.flatMap((each) => fieldText(field, each, trail, language) ?? []);
    return texts.join(language === 'zh' ? '、' : ', ') || null;
  }
  if (typeof value === 'object') {
    const texts = Object.entries(value).flatMap(([name, part]) => fieldText(name, part, trail, language) ?? []);
    return texts.join(' ') || null;
  }
  if (typeof value !== 'string') return null;
  const list = lists[field];
  if (list) return nounWord(list, value, language);
  if (field.endsWith('Fen')) return yiWords(BigInt(value), language);
  if (field === 'officeId') return trail.offices.get(value)?.shortName ?? value;
  if (field === 'covers') return creditCoverWord(value as CreditCover, language);
  if (/(Id|Ids)$/.test(field) && field !== 'figureId')
    return trail.names.get(value) ?? entryValueWord('outOfReach', language);
  const definition = field === 'figureId' ? definitions.find(({ id }) => id === value) : undefined;
  return definition ? figureName(definition, language) : value;
}

// The audit trail of an entry in words.
import type { Trail, TrailStep } from '../../app/entries/trail.ts';
import { type EntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { nounField } from '../../labels/entries/nouns.ts';
import { type TrailAct, trailActWord, useCaseName } from '../../labels/entries/trail.ts';
import type { Language } from '../../labels/language.ts';
import { yiWords } from '../../labels/money.ts';
import { periodName } from '../../labels/figures/periods.ts';
import { nounWord } from '../../labels/nouns.ts';
import { recognitionReason } from '../../labels/verification/recognition.ts';
import type { CloseRow } from '../../storage/closes/periodCloses.ts';
import type { Recognition } from '../../storage/verification/recognition.ts';
import type { TrailEntry } from '../../storage/entries/trail.ts';
import { fieldText } from '../fieldText.ts';
import { fileSteps, filesSentWith } from './trailFiles.ts';
import { changesBetween } from '../projects/facts.ts';
import { adjustmentMark } from '../figures/receiptWords.ts';
import { consentSteps } from './trailConsentWords.ts';
import type { EntryTrail, TrailStepView } from './trailViews.ts';

export function trailView(entryId: string, trail: Trail, language: Language): EntryTrail {
  const steps = [
    ...trail.steps.flatMap((step) => [...stepsOf(step, trail, language), ...fileSteps(step.entry, trail, language)]),
    ...consentSteps(trail, language),
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
      ...(before && !entry.void && !trail.hidden.has(entry.id) && !trail.hidden.has(before.id)
        ? changes(before, entry, trail, language)
        : []),
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
    changes: recognition ? [recognised(trail.kind, recognition, language)] : [],
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
function recognised(kind: EntryKind, { claimedFen, recognisedFen }: Recognition, language: Language) {
  const { claimed, recognised: less } = nounOf(kind).claims ?? { claimed: '', recognised: '' };
  const [from, to] = [claimedFen, recognisedFen].map((fen) => yiWords(BigInt(fen), language));
  const label = [claimed, less].map((field) => nounField(kind, field, language) ?? field).join(' → ');
  return { field: less, label, from: from ?? null, to: to ?? null };
}

function changes(before: TrailEntry, after: TrailEntry, trail: Trail, language: Language): TrailStepView['changes'] {
  const [from, to] = [textsOf(before, trail, language), textsOf(after, trail, language)];
  const versions = [trail.versions.get(before.id), trail.versions.get(after.id)] as const;
  const own = versions[0] && versions[1] ? changesBetween(versions[0], versions[1], trail.offices, language) : [];
  const changed = [...to.keys()].flatMap((field) => {
    const [old, now] = [from.get(field) ?? null, to.get(field) ?? null];
    const label = nounField(trail.kind, field, language);
    return old === now || label === undefined ? [] : [{ field, label, from: old, to: now }];
  });
  return [...own, ...changed];
}

/** An entry's fields as texts, in the order in which people read them. Of a project only its head: its page words the rest. */
export function textsOf(entry: TrailEntry, trail: Trail, language: Language): Map<string, string | null> {
  const { occurredOn, auditedOn, officeId, id } = entry;
  const head = { occurredOn, auditedOn, officeId: trail.offices.get(officeId)?.name ?? '' };
  const { fields, derived } = nounOf(trail.kind);
  const own = trail.versions.size > 0 ? [] : Object.entries({ ...derived, ...fields });
  const input = trail.inputs.get(id) ?? {};
  const texts = own.map(([name, field]) => [name, fieldText(field, input[name], trail, language)] as const);
  return new Map([...Object.entries(head), ...texts]);
}

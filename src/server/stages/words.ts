// Stages of a project, and the city's rules for them, in words.
import type { ProjectStages } from '../../app/stages/projectStages.ts';
import type { CityStageRules } from '../../app/stages/stageRules.ts';
import { stages } from '../../domain/projects/project.ts';
import type { MissingRequirement } from '../../domain/stages/stageGates.ts';
import { requirement, requirementIds } from '../../domain/stages/stageRequirements.ts';
import type { Language } from '../../labels/language.ts';
import { yiWords } from '../../labels/money.ts';
import { nounWord } from '../../labels/nouns.ts';
import { requirementWord } from '../../labels/stages/words.ts';
import type { Packaging } from '../../storage/stages/packagings.ts';
import type { MissingView, PackagingView, StageLogView, StageRulesView, StagesView } from './views.ts';

export function stagesView({ next, open, backTo, log }: ProjectStages, language: Language): StagesView {
  const missing = (list: readonly MissingRequirement[]) => list.map((one) => missingView(one, language));
  return {
    next: next.map((one) => ({ stage: one.stage, missing: missing(one.missing) })),
    open: missing(open),
    backTo,
    log: log.map((row) => logView(row, language)),
  };
}

function missingView({ id, from, exempt }: MissingRequirement, language: Language): MissingView {
  const { form, field } = requirement(id);
  return { id, name: requirementWord(id, language), from, form, field, exempt };
}

function logView(row: ProjectStages['log'][number], language: Language): StageLogView {
  const { entryId, stage, on, recordedAt, origin, days, decidedBy } = row;
  const detail = [
    row.authority && row.authority !== 'promotion' ? nounWord('authority', row.authority, language) : '',
    row.signingNature && row.signingNature !== 'first' ? nounWord('signingNature', row.signingNature, language) : '',
    row.incrementFen === null ? '' : yiWords(row.incrementFen, language),
  ];
  return {
    entryId,
    stage,
    name: nounWord('stage', stage, language),
    detail: detail.filter(Boolean).join(' · '),
    on,
    recordedAt,
    recordedBy: row.recordedBy ?? '',
    origin,
    decision: row.decision ?? 'waiting',
    decidedBy,
    days,
    takenBack: row.takenBackAt
      ? {
          at: row.takenBackAt,
          by: row.takenBackBy ?? '',
          reason: row.takenBackReason ?? '',
          corrected: row.isCorrection ?? false,
          done: row.isUndone,
        }
      : null,
  };
}

export function stageRulesView(rules: CityStageRules, language: Language): StageRulesView {
  const { today, byDefault, inForce, changes } = rules;
  return {
    today,
    version: byDefault?.version ?? null,
    effectiveFrom: byDefault?.effectiveFrom ?? null,
    gates: requirementIds.map((id) => ({
      id,
      name: requirementWord(id, language),
      byDefault: byDefault?.gates[id] ?? null,
      inForce: inForce.gates[id],
    })),
    transitions: stages.map((id) => ({
      id,
      byDefault: byDefault?.transitions[id] ?? null,
      inForce: inForce.transitions[id],
    })),
    changes: changes.map(({ id, change, effectiveFrom, recordedAt, by, reason }) => ({
      id,
      what: change.what,
      of: change.of,
      name: change.what === 'gate' ? requirementWord(change.of, language) : nounWord('stage', change.of, language),
      rule: change.rule,
      effectiveFrom,
      recordedAt,
      by,
      reason,
    })),
  };
}

export function packagingView({
  id,
  act,
  recordedAt,
  recordedBy,
  reason,
  waits,
  returned,
  undone,
}: Packaging): PackagingView {
  const state = undone ? 'undone' : returned ? 'returned' : waits ? 'waiting' : 'stands';
  return { id, act, recordedAt, recordedBy: recordedBy ?? '', reason, state };
}

// What an entry's trail says of its files: sent with it, added later, taken back.
import type { Trail } from '../../app/entries/trail.ts';
import { headFields } from '../../labels/entries/nouns.ts';
import { type TrailAct, trailActWord, useCaseName } from '../../labels/entries/trail.ts';
import type { Language } from '../../labels/language.ts';
import { nounWord } from '../../labels/nouns.ts';
import type { AttachedFile } from '../../storage/evidence/attachedFiles.ts';
import type { TrailEntry } from '../../storage/entries/trail.ts';
import type { TrailStepView } from './trailViews.ts';

type Change = TrailStepView['changes'][number];

/** Of the entry's own step. */
export function filesSentWith(entry: TrailEntry, trail: Trail, language: Language): Change[] {
  return filesOf(entry, trail)
    .filter((file) => file.attachedAt === entry.recordedAt)
    .map((file) => ({ ...labelled(language), from: null, to: named(file, language) }));
}

/** A step for what came later, and one for each file that was taken back. */
export function fileSteps(entry: TrailEntry, trail: Trail, language: Language): TrailStepView[] {
  const files = filesOf(entry, trail);
  const step = (act: TrailAct, useCase: string, at: string, by: string | null, reason: string | null) => ({
    entryId: entry.id,
    act,
    actName: trailActWord(act, language),
    useCase,
    useCaseName: useCaseName(useCase, act, language),
    office: trail.offices.get(entry.officeId)?.shortName ?? '',
    at,
    by,
    reason,
  });
  const later = Map.groupBy(
    files.filter((file) => file.attachedAt !== entry.recordedAt),
    (file) => file.attachedAt,
  );
  const added = [...later].map(([at, together]) => ({
    ...step('attached', 'attach_files', at, together[0]?.attachedBy ?? null, null),
    changes: together.map((file) => ({ ...labelled(language), from: null, to: named(file, language) })),
  }));
  const gone = files.flatMap((file) => {
    const { withdrawnAt: at, withdrawnBy: by, withdrawnReason: reason } = file;
    if (at === null) return [];
    const change = { ...labelled(language), from: named(file, language), to: null };
    return [{ ...step('detached', 'withdraw_file', at, by, reason), changes: [change] }];
  });
  return [...added, ...gone];
}

function filesOf(entry: TrailEntry, trail: Trail): readonly AttachedFile[] {
  return trail.files.get(entry.id) ?? [];
}

function labelled(language: Language) {
  return { field: 'attachments', label: headFields.attachments[language] };
}

function named({ kind, name }: AttachedFile, language: Language): string {
  return `${nounWord('evidenceKind', kind, language)} ${name}`;
}

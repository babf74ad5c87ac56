// The files of a form that is not recorded yet: kept as text among its other values, so that they outlive a lost session
// and a closed dialog with everything else that was typed.
import type { EvidenceKind } from '../../domain/evidence/evidence.ts';

export interface Drafted {
  readonly fileId: string;
  readonly kind: EvidenceKind;
  readonly name: string;
  readonly bytes: number;
}

export function draftedIn(text: string): readonly Drafted[] {
  return text === '' ? [] : (JSON.parse(text) as readonly Drafted[]);
}

export function draftText(files: readonly Drafted[]): string {
  return files.length === 0 ? '' : JSON.stringify(files);
}

/** A correction begins with the files that what it puts right rests on. */
export function filesOfHead(head: Readonly<Record<string, unknown>>): string {
  return draftText((head['attachments'] ?? []) as readonly Drafted[]);
}

export function attachmentsOf(text: string) {
  return draftedIn(text).map(({ fileId, kind }) => ({ fileId, kind }));
}

export function megabytes(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

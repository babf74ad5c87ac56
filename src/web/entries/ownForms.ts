// What asks for more than its fields has a form of its own; every other noun is put right, and where it speaks of one project
// also recorded, by the form that its fields make (NounForm).
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { type EntryKind, entryKinds, nounOf } from '../../domain/entries/nouns.ts';
import type { RecordedEntry as EntryView } from '../../app/entries/entry.ts';
import { isRecordedOnProject } from './drawn.ts';

interface CorrectingForm {
  readonly projectId: string;
  readonly officeId: string;
  /** The entry that is put right. */
  readonly corrects: EntryView;
  /** The field that a link asked for. */
  readonly focus?: string | undefined;
  readonly onClose: () => void;
}
type OwnForm = LazyExoticComponent<ComponentType<CorrectingForm>>;

export const ownForms: { readonly [Kind in EntryKind]?: OwnForm } = {
  project_version: lazy(async () => ({ default: (await import('../projects/CorrectProject.tsx')).CorrectProject })),
  agreement: lazy(async () => ({ default: (await import('../clauses/AgreementForm.tsx')).AgreementForm })),
  credit_agreement: lazy(async () => ({ default: (await import('../credit/CreditForm.tsx')).CreditForm })),
};

/** What was found on site is put right where its row was drawn; everything else by a form. */
export const isCorrectable = (kind: EntryKind): boolean => !nounOf(kind).apart;

/** Recorded on a project's page by the form of their fields. */
export const recordedKinds = entryKinds.filter((kind) => !ownForms[kind] && isRecordedOnProject(nounOf(kind)));

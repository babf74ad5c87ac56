// What an entry says in words, with what it changes. A withdrawal says what it takes away.
import type { Trail } from '../../app/entries/trail.ts';
import { refuse } from '../../domain/refusal.ts';
import { nounField } from '../../labels/entries/nouns.ts';
import type { Language } from '../../labels/language.ts';
import { askedFields } from '../../sheets/forms/asked.ts';
import type { TrailEntry } from '../../storage/entries/trail.ts';
import { factViews } from '../projects/facts.ts';
import type { EntryTold } from './toldViews.ts';
import { textsOf } from './trailWords.ts';

export function entryTold(entryId: string, trail: Trail, language: Language): EntryTold {
  const step = trail.steps.find(({ entry }) => entry.id === entryId) ?? refuse('entry_unknown');
  const said = step.entry.void && step.before ? step.before : step.entry;
  const before = step.entry.void || !step.before ? null : fieldsOf(step.before, trail, language);
  const asked = askedFields(trail.kind);
  const fields = [...fieldsOf(said, trail, language)].map(([field, { label, value }]) => {
    const from = before?.get(field)?.value ?? null;
    return { field, label, value, changed: before && from !== value ? { from } : null, asked: asked.has(field) };
  });
  // Of what nobody asked for, what is empty says nothing.
  return {
    entryId,
    kind: trail.kind,
    fields: fields.filter(({ value, changed, asked: isAsked }) => value !== null || changed !== null || isAsked),
  };
}

type Told = ReadonlyMap<string, { readonly label: string; readonly value: string | null }>;

function fieldsOf(entry: TrailEntry, trail: Trail, language: Language): Told {
  const head = [...textsOf(entry, trail, language)].flatMap(([field, value]) => {
    const label = nounField(trail.kind, field, language);
    return label === undefined ? [] : [[field, { label, value }] as const];
  });
  const version = trail.versions.get(entry.id);
  const facts = version ? factViews(version, trail.offices, language) : [];
  return new Map([...facts.map(({ field, label, value }) => [field, { label, value }] as const), ...head]);
}

// One entry as it was recorded, for the form that corrects it.
import { type EntryKind, nounOf } from '../../domain/entries/nouns.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { latestNames } from '../../storage/companies/lookups.ts';
import { kindOfEntry, knownEntries } from '../../storage/entries/knownEntries.ts';
import { namesOf } from '../../storage/entries/trail.ts';
import { attachedFiles } from '../../storage/evidence/attachedFiles.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { knownInput } from './knownInput.ts';
import { occasionsNamedBy } from './occasions.ts';
import { readingScope } from '../people/reach.ts';

export interface RecordedEntry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly officeId: string;
  /** What the use case took, amounts as text; without what only an import may say of a row. */
  readonly input: Readonly<Record<string, unknown>>;
  /** What the firms that it names are called, by id. */
  readonly companies: Readonly<Record<string, string>>;
  /** The same of the projects that it names; one out of reach is not among them. */
  readonly projects: Readonly<Record<string, string>>;
  /** And of the occasions at which it took place. */
  readonly occasions: Readonly<Record<string, string>>;
}

/** An entry out of reach is, to this reader, not there. */
export async function recordedEntry(store: Store, actor: Actor, id: string): Promise<RecordedEntry> {
  const { cityCode } = actor;
  const found = await inScope(store, await readingScope(store, actor), async (tx) => {
    const kind = await kindOfEntry(tx, cityCode, id);
    if (!kind) return refuse('entry_unknown');
    const [known] = await knownEntries(tx, cityCode, kind, { entryIds: [id] });
    if (!known) return refuse('entry_unknown');
    const { officeId, occurredOn, monthOnly, auditedOn, origin, sampleFields, sourceReportedOn } = known;
    const files = (await attachedFiles(tx, cityCode, [id])).get(id) ?? [];
    // A correction keeps the files of what it corrects, but for those that were withdrawn or found infected.
    const attachments = files
      .filter((file) => !file.withdrawn && file.state !== 'infected')
      .map(({ fileId, kind: shows, name, bytes }) => ({ fileId, kind: shows, name, bytes: Number(bytes) }));
    const head = {
      id,
      officeId,
      occurredOn,
      monthOnly,
      auditedOn,
      origin,
      sampleFields,
      sourceReportedOn,
      attachments,
    };
    const input = { ...knownInput(known), head };
    const firms = await latestNames(tx, cityCode, firmsIn(kind, input));
    const projects = await namesOf(tx, cityCode, projectsIn(kind, input));
    const named = { companies: Object.fromEntries(firms), projects: Object.fromEntries(projects) };
    return { id, kind, officeId, input, ...named };
  });
  const occasions = await occasionsNamedBy(store, cityCode, found.kind, [found.input]);
  return { ...found, occasions: Object.fromEntries([...occasions].map(([of, { name }]) => [of, name])) };
}

function projectsIn(kind: EntryKind, input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(nounOf(kind).fields).flatMap(([name, field]) => {
    if (field.as === 'projects') return (input[name] ?? []) as string[];
    if (field.as !== 'rows') return [];
    const parts = Object.keys(field.fields).filter((part) => field.fields[part]?.as === 'project');
    const rows = (input[name] ?? []) as readonly Readonly<Record<string, unknown>>[];
    return rows.flatMap((row) => parts.flatMap((part) => (typeof row[part] === 'string' ? [row[part]] : [])));
  });
}

function firmsIn(kind: EntryKind, input: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(nounOf(kind).fields).flatMap(([name, { as }]) => {
    const id = input[name];
    return as === 'company' && typeof id === 'string' ? [id] : [];
  });
}

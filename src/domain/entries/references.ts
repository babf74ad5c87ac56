// What entries point at, by the descriptions of their fields: whose row an entry may name. Where a field does not say
// otherwise a project is its office's own, an occasion also of those below, and firms and offices are known to the whole city.
import type { Field } from './fields.ts';
import type { Noun } from './noun.ts';
import { type EntryKind, nounOf, nouns } from './nouns.ts';
import type { PointedBy, Reference, References } from './pointing.ts';

/** Of every noun, and of a withdrawal, which has a head alone. */
export function headReferences({ fromAbove }: Pick<Noun, 'fromAbove'>): References {
  return {
    'head.officeId': { to: 'office', by: fromAbove ? 'above' : 'own' },
    'head.reverses': { to: 'entry', by: 'own' },
    // Only a workbook's own import says which one it is.
    'head.importId': { to: 'import', by: 'nobody' },
    'head.attachments.fileId': { to: 'file', by: 'own' },
  };
}

function referenceOf(field: Field): Reference | undefined {
  const said = 'by' in field ? field.by : undefined;
  const to = (named: Reference['to'], usually: PointedBy): Reference => ({ to: named, by: said ?? usually });
  if (field.as === 'project' || field.as === 'projects') return to('project', 'own');
  if (field.as === 'company') return to('company', 'city');
  if (field.as === 'office') return to('office', 'city');
  if (field.as === 'occasion') return to('occasion', 'shared');
  return field.as === 'id' ? to(field.to, 'own') : undefined;
}

function fieldReferences(fields: Readonly<Record<string, Field>>, above = ''): [string, Reference][] {
  return Object.entries(fields).flatMap(([name, field]): [string, Reference][] => {
    if (field.as === 'rows') return fieldReferences(field.fields, `${name}.`);
    const reference = referenceOf(field);
    return reference ? [[`${above}${name}`, reference]] : [];
  });
}

const ofKind = new Map<EntryKind, References>(
  nouns.map((noun) => [noun.kind, { ...headReferences(noun), ...Object.fromEntries(fieldReferences(noun.fields)) }]),
);

export function referencesOf(kind: EntryKind): References {
  return ofKind.get(kind) ?? headReferences(nounOf(kind));
}

export interface Pointed extends Reference {
  /** The field that points. */
  readonly field: string;
  readonly id: string;
}

/** What an input points at, each row once. */
export function pointedAt(kind: EntryKind, input: object): Pointed[] {
  return Object.entries(referencesOf(kind)).flatMap(([field, reference]) =>
    [...new Set(idsAt(input, field.split('.')))].map((id) => ({ ...reference, field, id })),
  );
}

function idsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => idsAt(one, path));
  const [first, ...rest] = path;
  if (first === undefined) return typeof value === 'string' ? [value] : [];
  return typeof value === 'object' && value !== null ? idsAt((value as Record<string, unknown>)[first], rest) : [];
}

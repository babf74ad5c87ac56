// Where entries name projects of which they say something, by table.
import { columnOf } from './fields.ts';
import type { Noun } from './noun.ts';
import { type CodeList, codeListOf, type EntryKind, nouns } from './nouns.ts';

export interface ProjectTie {
  readonly noun: Noun & { readonly kind: EntryKind };
  readonly table: string;
  readonly column: string;
  /** The list of codes that say how a row of the table ties. */
  readonly link?: CodeList | undefined;
}

export const projectTies: readonly ProjectTie[] = nouns.flatMap((noun) => {
  const ties = Object.entries({ ...noun.fields, ...noun.derived }).flatMap(([name, field]): ProjectTie[] => {
    if (field.as === 'projects')
      return [{ noun, table: field.table, column: 'project_id', link: codeListOf(noun, name) }];
    return field.as === 'project' && !field.aside ? [{ noun, table: noun.kind, column: columnOf(name, field) }] : [];
  });
  // Two fields may lie in one table.
  return ties.filter(({ table }, n) => ties.findIndex((other) => other.table === table) === n);
});

/** Where entries name projects beside those of which they say something. */
export const asideTies: readonly ProjectTie[] = nouns.flatMap((noun) =>
  Object.entries(noun.fields).flatMap(([name, field]) =>
    field.as === 'project' && field.aside ? [{ noun, table: noun.kind, column: columnOf(name, field) }] : [],
  ),
);

interface FirmTie {
  readonly table: string;
  readonly field: string;
  readonly column: string;
  /** The entry tells what the firm is. */
  readonly tells: boolean;
}

/** Where versions, of projects or of firms themselves, name firms. */
export const firmTies: readonly FirmTie[] = nouns.flatMap(({ kind, fields, versionOf }) =>
  versionOf
    ? Object.entries(fields).flatMap(([field, kept]) =>
        kept.as === 'company'
          ? [{ table: kind, field, column: columnOf(field, kept), tells: field === versionOf }]
          : [],
      )
    : [],
);

// Where entries name projects and firms, by table: made from the fields of each noun.
import { columnOf, type Field } from './fields.ts';
import type { Noun } from './noun.ts';
import { type CodeList, codeListOf, type EntryKind, nouns } from './nouns.ts';

/** A table whose rows say something of a project. */
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

/** Where an entry only names a project (a field that is `aside`), as a part names its package. */
export const asideTies: readonly ProjectTie[] = nouns.flatMap((noun) =>
  Object.entries(noun.fields).flatMap(([name, field]) =>
    field.as === 'rows'
      ? Object.entries(field.fields).flatMap(([part, one]) => asideTie(noun, field.table, part, one))
      : asideTie(noun, noun.kind, name, field),
  ),
);

function asideTie(noun: ProjectTie['noun'], table: string, name: string, field: Field): ProjectTie[] {
  return field.as === 'project' && field.aside ? [{ noun, table, column: columnOf(name, field) }] : [];
}

interface FirmTie {
  readonly table: string;
  readonly field: string;
  readonly column: string;
  /** The entry is a version of the firm, and does not only name it. */
  readonly tells: boolean;
}

/** Where versions name firms: a project's names its investor, a firm's names the firm itself. */
export const firmTies: readonly FirmTie[] = nouns.flatMap(({ kind, fields, versionOf }) =>
  versionOf
    ? Object.entries(fields).flatMap(([field, kept]) =>
        kept.as === 'company'
          ? [{ table: kind, field, column: columnOf(field, kept), tells: field === versionOf }]
          : [],
      )
    : [],
);

// Which entry speaks of which project.
import { sql } from 'kysely';
import { columnOf } from '../../domain/entries/fields.ts';
import type { Noun } from '../../domain/entries/noun.ts';
import { nouns } from '../../domain/entries/nouns.ts';

export interface ProjectTie {
  readonly noun: Noun;
  readonly table: string;
  readonly column: string;
}

/** Where an entry names a project of which it says something. */
export const projectTieTables: readonly ProjectTie[] = nouns.flatMap((noun) =>
  Object.entries({ ...noun.fields, ...noun.derived }).flatMap(([name, field]): ProjectTie[] => {
    if (field.as === 'projects') return [{ noun, table: field.table, column: 'project_id' }];
    return field.as === 'project' && !field.aside ? [{ noun, table: noun.kind, column: columnOf(name, field) }] : [];
  }),
);

const tiesOf = (ties: readonly ProjectTie[]) =>
  sql.raw(
    [
      ...new Set(ties.map(({ table, column }) => `select city_code, entry_id, ${column} as project_id from ${table}`)),
    ].join(' union all '),
  );

/** Of every entry. */
export const allProjectTies = tiesOf(projectTieTables);
/** Wherever that moves the project's derived row. */
export const projectTies = tiesOf(projectTieTables.filter(({ noun }) => !noun.still));

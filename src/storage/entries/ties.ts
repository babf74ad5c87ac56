// Which entry speaks of which project, for statements to join.
import { sql } from 'kysely';
import { type ProjectTie, projectTies } from '../../domain/entries/ties.ts';

const tiesOf = (ties: readonly ProjectTie[]) =>
  sql.raw(
    ties
      .map(({ table, column }) => `select city_code, entry_id, ${column} as project_id from ${table}`)
      .join(' union all '),
  );

export const everyTie = tiesOf(projectTies);
/** Of entries that speak of talks. */
export const talkTies = tiesOf(projectTies.filter(({ noun }) => noun.talks));
/** Of entries whose files show that a project reached a stage. */
export const evidencingTies = tiesOf(projectTies.filter(({ noun }) => noun.evidences));
/** Wherever that moves the project's derived row. */
export const movingTies = tiesOf(projectTies.filter(({ noun }) => !noun.still));

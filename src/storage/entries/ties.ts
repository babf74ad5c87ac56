// Which entry speaks of which project or firm: relations for statements to join, made from the fields of each noun.
import { sql } from 'kysely';
import type { Noun } from '../../domain/entries/noun.ts';
import { nouns } from '../../domain/entries/nouns.ts';
import { asideTies, firmTies, type ProjectTie, projectTies } from '../../domain/entries/ties.ts';
import { occasionFields } from '../../domain/entries/occasion.ts';
import { columnIn, projectColumn } from './saidSql.ts';

const tiesOf = (ties: readonly ProjectTie[]) =>
  sql.raw(
    ties
      .map(({ table, column }) => `select city_code, entry_id, ${column} as project_id from ${table}`)
      .join(' union all '),
  );

export const everyTie = tiesOf(projectTies);
/** Of projects that an entry only names, as a part names its package. */
export const asideMentions = tiesOf(asideTies);
export const everyMention = tiesOf([...projectTies, ...asideTies]);
/** Of entries that speak of talks. */
export const talkTies = tiesOf(projectTies.filter(({ noun }) => noun.talks));
/** Of entries whose files show that a project reached a stage. */
export const evidencingTies = tiesOf(projectTies.filter(({ noun }) => noun.evidences));
/** Of entries that change the project's derived row. */
export const movingTies = tiesOf(projectTies.filter(({ noun }) => !noun.still));
/** Of entries from which a project's facts and its stage follow. */
export const factTies = tiesOf(projectTies.filter(({ noun }) => noun.versionOf || noun.reaches));

/** Which stage of a project an entry says was reached, and by what it is shown: `project_id`, `stage`, `shown_by`, `agreement_type`. */
export const stageTies = sql.raw(
  tiesWith(
    ({ reaches }) => reaches && { stage: reaches.stage, shown_by: reaches.shownBy, agreement_type: reaches.agreement },
  ),
);
/** How much money an entry brought to a project as it was recorded; a verifier may recognise less: `project_id`, `fen`. */
export const moneyTies = sql.raw(tiesWith(({ claims }) => claims && { fen: claims.recognised }));

/** Entries of the nouns for which `more` names fields, each under a name that all of them share. */
function tiesWith(more: (noun: Noun) => Readonly<Record<string, string>> | undefined): string {
  const parts = nouns.flatMap((noun) => {
    const [project, fields] = [projectColumn(noun), more(noun)];
    if (!project || !fields) return [];
    const columns = Object.entries(fields).map(([as, name]) => `, ${columnIn('t', noun, name)} as ${as}`);
    return `select t.city_code, t.entry_id, t.${project} as project_id${columns.join('')} from ${noun.kind} t`;
  });
  return parts.join(' union all ');
}

/** At which occasion an entry says that it took place: `entry_id`, `occasion_id`. */
export const occasionTies = sql.raw(
  nouns
    .flatMap((noun) =>
      occasionFields(noun).map(
        ({ name }) =>
          `select t.city_code, t.entry_id, ${columnIn('t', noun, name)} as occasion_id from ${noun.kind} t
            where ${columnIn('t', noun, name)} is not null`,
      ),
    )
    .join(' union all '),
);

/** Which firm a version names, and whether it tells of the firm itself: `entry_id`, `company_id`, `told`. */
export const firmMentions = sql.raw(
  firmTies
    .map(
      ({ table, column, tells }) =>
        `select city_code, entry_id, ${column} as company_id, ${tells} as told from ${table}`,
    )
    .join(' union all '),
);

/** Which project names which firm, and as what: `project_id`, `company_id`, and `as_what`, the field. */
export const firmsOfProjects = sql.raw(
  firmTies
    .filter(({ tells }) => !tells)
    .map(
      ({ table, column, field }) =>
        `select city_code, entry_id, project_id, ${column} as company_id, '${field}' as as_what from ${table}`,
    )
    .join(' union all '),
);

// A city's own projects and companies by a fragment of their name, code or pinyin, within a scope.
import { type RawBuilder, sql } from 'kysely';
import { firmsOfProjects } from '../entries/ties.ts';
import { versionsOf } from '../entries/versions.ts';
import { comparedSql } from '../entries/pathSql.ts';
import type { Tx } from '../store.ts';
import { beginningSo, holdingText } from '../connection/like.ts';

export interface FoundProjectLine {
  readonly id: string;
  readonly name: string;
  readonly shortCode: string;
  readonly stage: string;
  readonly investor: string | null;
  readonly sample: boolean;
}

/** With the labels by which a word was found, as they are written. */
export interface SearchedProject extends FoundProjectLine {
  readonly classes: readonly string[];
  readonly tags: readonly string[];
}

/** The name's key, its code, or letters that its pinyin or initials hold, or a label; every word of what was typed. */
export interface Fragments {
  /** All words as one. */
  readonly key: string;
  readonly words: readonly string[];
  /** Rows of this year alone. */
  readonly year: string | undefined;
  /** What labels are called, by how rows bear them; without an entry as they are written. */
  readonly called: Readonly<Record<'classes' | 'tags', Readonly<Record<string, string>>>>;
  /** Beside another word one may be that of an office, or of a firm: by the word, offices that are called so. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
}

/** Letters alone are looked for in pinyin and initials, too. */
const areLetters = (word: string): boolean => /^[a-z]+$/.test(word);

const initials = (pinyin: RawBuilder<unknown>) => sql`regexp_replace(${pinyin}, '(\\S)\\S*\\s*', '\\1', 'g')`;

/** In reach of the transaction's scope; the whole name first, then those that begin so, then the shorter. */
export async function searchProjects(
  tx: Tx,
  cityCode: string,
  { key, words, year, called, offices }: Fragments,
  most: number,
): Promise<SearchedProject[]> {
  const name = comparedSql(sql`c.name`);
  const borne = (column: RawBuilder<unknown>, names: Readonly<Record<string, string>>, patterns: readonly string[]) =>
    sql`array(select l from unnest(${column}) l
      where ${comparedSql(sql`coalesce(${JSON.stringify(names)}::jsonb ->> l, l)`)} like any(${patterns}::text[]))`;
  const labelled = (patterns: readonly string[]) => ({
    classes: borne(sql`c.investor_classes`, called.classes, patterns),
    tags: borne(sql`c.tags`, called.tags, patterns),
  });
  const holds = words.map((word) => {
    const within = holdingText(word);
    const byLetters = areLetters(word)
      ? sql`or replace(c.name_pinyin, ' ', '') like ${within} or ${initials(sql`c.name_pinyin`)} like ${within}`
      : sql``;
    const { classes, tags } = labelled([within]);
    const byOthers =
      words.length > 1
        ? sql`or c.office_id = any(${offices[word] ?? []}::uuid[])
          or ${comparedSql(sql`c.investor_name`)} like ${within} or ${comparedSql(sql`c.recipient_name`)} like ${within}`
        : sql``;
    return sql`and (${name} like ${within} or lower(replace(c.short_code, '-', '')) like ${within} ${byLetters} ${byOthers}
      or cardinality(${classes}) + cardinality(${tags}) > 0)`;
  });
  const ofYear =
    year === undefined
      ? sql``
      : sql`and (${name} like ${`%${year}%`} or c.short_code like ${`${year}%`}
          or extract(year from c.signed_on) = ${year}::int or extract(year from c.started_on) = ${year}::int)`;
  const { classes, tags } = labelled(words.map((word) => holdingText(word)));
  const { rows } = await sql<SearchedProject>`
    select c.project_id as id, c.name, c.short_code as "shortCode", c.stage, c.investor_name as investor, c.sample,
      ${classes} as classes, ${tags} as tags
    from project_current c
    where c.city_code = ${cityCode} ${sql.join(holds, sql` `)} ${ofYear}
    order by ${name} <> ${key}, ${name} not like ${beginningSo(key)}, length(c.name), c.name_pinyin, c.project_id
    limit ${most}`.execute(tx);
  return rows;
}

/** The register's firm of each that is tied to one. */
export async function registerIdsOf(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; registerId: string }>`
    select id, register_id as "registerId" from company
    where city_code = ${cityCode} and id = any(${ids}::uuid[]) and register_id is not null`.execute(tx);
  return new Map(rows.map(({ id, registerId }) => [id, registerId]));
}

/** Those of the companies that the transaction's scope reaches: reported by an office in reach, or named by its projects. */
export async function companiesInReach(tx: Tx, cityCode: string, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select v.company_id as id from ${versionsOf('company', 'heard')} v
      where v.city_code = ${cityCode} and v.company_id = any(${ids}::uuid[])
    union select p.company_id from (${firmsOfProjects}) p
      where p.city_code = ${cityCode} and p.company_id = any(${ids}::uuid[])`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

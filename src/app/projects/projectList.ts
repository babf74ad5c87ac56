// The project ledger: what is filtered, one page of it, and the sums of all of it. Rows in reach only.
import type { LightColour, LightShown } from '../../domain/lights/lightRule.ts';
import { keptLightRules } from '../../storage/lights/lightRules.ts';
import { coloursOf, projectColours } from '../lights/cityLights.ts';
import { parseScaled } from '../../domain/exact.ts';
import { yiExact } from '../../domain/money.ts';
import { refuse } from '../../domain/refusal.ts';
import type { Actor } from '../../domain/people/role.ts';
import { nameKey } from '../../names/normalise.ts';
import { type ProjectFilter, projectRows, type ProjectSort, projectSums } from '../../storage/projects/queries.ts';
import { officesToday } from '../../storage/offices/officesToday.ts';
import { inScope, type Store } from '../../storage/store.ts';
import { type ProjectRow, withSampleColumns } from './projectRow.ts';
import { labelsNow, spellingsOf } from './projectLabels.ts';
import { periodOfCity } from '../closes/assessmentYears.ts';
import { officesUnder, readingScope } from '../people/reach.ts';

/** The filter as it stands in the address bar. */
export interface ProjectQuery {
  readonly q?: string | undefined;
  /** Id or code; its own projects and those of the offices below. */
  readonly office?: string | undefined;
  readonly section?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: string | undefined;
  /** 企业类别: its code, or how people write it. */
  readonly investorClass?: string | undefined;
  /** A mark of the city's own. */
  readonly tag?: string | undefined;
  /** A period as people write it. */
  readonly signed?: string | undefined;
  readonly signedFrom?: string | undefined;
  readonly signedTo?: string | undefined;
  /** 亿元; from, and below. */
  readonly minYi?: string | undefined;
  readonly maxYi?: string | undefined;
  /** The strongest light of the project and its promises today; green: none is on. */
  readonly light?: LightShown | undefined;
  readonly sort: ProjectSort;
  readonly dir: 'asc' | 'desc';
}

export interface ProjectList {
  readonly rows: readonly (ProjectRow & { readonly light: LightColour | null })[];
  readonly total: number;
  /** Sums of everything that is filtered, not of this page. */
  readonly sums: { readonly investmentYi: string; readonly fundsYi: string };
  readonly page: number;
  readonly size: number;
}

export async function listProjects(
  store: Store,
  actor: Actor,
  query: ProjectQuery,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<ProjectList> {
  const scope = await readingScope(store, actor);
  const filter = await filterOf(store, actor.cityCode, query);
  const found = await inScope(store, scope, async (tx) => {
    const paging = { sort: query.sort, dir: query.dir, limit: size, offset: (page - 1) * size };
    const [all, records, lightRules] = await Promise.all([
      projectSums(tx, actor.cityCode, filter),
      projectRows(tx, actor.cityCode, filter, paging),
      keptLightRules(tx, actor.cityCode),
    ]);
    return { sums: all, rows: await withSampleColumns(tx, actor.cityCode, records), rules: lightRules };
  });
  const { sums, rows, rules } = found;
  const lights = await coloursOf(
    store,
    actor.cityCode,
    rules,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) => ({ ...row, light: lights.get(row.id) ?? null })),
    total: sums.total,
    sums: { investmentYi: yiExact(sums.investmentFen), fundsYi: yiExact(sums.fundsFen) },
    page,
    size,
  };
}

export async function filterOf(
  store: Store,
  cityCode: string,
  query: Omit<ProjectQuery, 'sort' | 'dir'>,
): Promise<ProjectFilter> {
  const { q, office, section, stage, status, signed, signedFrom, signedTo } = query;
  if (signedFrom !== undefined && signedTo !== undefined && signedFrom > signedTo)
    refuse('period_reversed', 'signedTo', { from: signedFrom, to: signedTo });
  const within = signed === undefined ? undefined : await periodOfCity(store, cityCode, signed);
  const labelled = await labelledAs(store, cityCode, query);
  const isCode = q !== undefined && /^\d{4}(-\d{0,6})?$/.test(q);
  return {
    ...(q === undefined ? {} : isCode ? { codePrefix: q } : { nameKey: nameKey(q) }),
    ...(office === undefined ? {} : { officeIds: officesUnder(await officesToday(store, { cityCode }), office) }),
    section,
    stage,
    status,
    ...labelled,
    signedFrom: later(signedFrom, within?.from),
    signedTo: within && !(signedTo && signedTo < within.to) ? within.to : signedTo,
    minFen: fenOf(query.minYi, 'minYi'),
    maxFen: fenOf(query.maxYi, 'maxYi'),
    ...(query.light === undefined ? {} : await litAs(store, cityCode, query.light)),
  };
}

async function litAs(
  store: Store,
  cityCode: string,
  light: LightShown,
): Promise<Pick<ProjectFilter, 'ids' | 'butIds'>> {
  const colours = [...(await projectColours(store, cityCode))];
  return light === 'green'
    ? { butIds: colours.map(([id]) => id) }
    : { ids: colours.flatMap(([id, colour]) => (colour === light ? [id] : [])) };
}

/** Under whatever spelling a project bears them. */
async function labelledAs(
  store: Store,
  cityCode: string,
  { investorClass, tag }: Pick<ProjectQuery, 'investorClass' | 'tag'>,
) {
  if (investorClass === undefined && tag === undefined) return {};
  const labels = await labelsNow(store, cityCode);
  return {
    investorClasses: investorClass === undefined ? undefined : spellingsOf(labels, 'investorClass', investorClass),
    tags: tag === undefined ? undefined : spellingsOf(labels, 'tag', tag),
  } as const satisfies Partial<ProjectFilter>;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}

function fenOf(yi: string | undefined, field: string): bigint | undefined {
  return yi === undefined ? undefined : (parseScaled(yi, 10) ?? refuse('input_malformed', field));
}

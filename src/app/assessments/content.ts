// A result as it is frozen: what the scheme said, the scores opened, and every number behind them.
import type { OfficeScore } from '../../domain/assessments/officeScore.ts';
import type { SchemeBody } from '../../domain/assessments/scheme.ts';
import type { CityFacts } from '../../metrics/facts.ts';
import { keysOfScheme } from './readings.ts';
import type { OfficeResult, SchemeResult } from './scored.ts';

type FrozenOffice = Omit<OfficeResult, 'total' | 'exact' | 'indicators'> & {
  readonly name: string;
  readonly indicators: readonly Omit<OfficeScore['indicators'][number], 'points' | 'exact'>[];
};

export interface ResultContent {
  readonly name: string;
  readonly schemeId: string;
  readonly version: number;
  readonly body: SchemeBody;
  readonly period: string;
  readonly before: string;
  readonly groups: readonly { readonly name: string; readonly offices: readonly FrozenOffice[] }[];
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
}

export function resultContent(
  { offices }: Pick<CityFacts, 'offices'>,
  scheme: Pick<ResultContent, 'name' | 'schemeId' | 'version' | 'body'>,
  { period, before, groups }: SchemeResult,
): ResultContent {
  const names = new Map(offices.map(({ id, shortName }) => [id, shortName]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const { name, schemeId, version, body } = scheme;
  return {
    name,
    schemeId,
    version,
    body,
    period: period.text,
    before: before.text,
    groups: groups.map((group) => ({
      name: group.name,
      offices: group.offices.map(({ total: _total, exact: _exact, ...office }) => ({
        ...office,
        name: nameOf(office.officeId),
        indicators: office.indicators.map(({ points: _points, exact: _unrounded, ...one }) => one),
      })),
    })),
    excluded: body.excluded.map(({ officeId, reason }) => ({ name: nameOf(officeId), reason })),
  };
}

export interface FrozenNumber {
  readonly officeId: string;
  readonly key: string;
  readonly text: string;
  /** Absent of a number that is given by hand. */
  readonly figure?: {
    readonly id: string;
    readonly version: number;
    readonly hash: string;
    readonly rows: readonly { readonly id: string; readonly value: string }[];
  };
}

export function numbersBehind(body: SchemeBody, { groups, readings }: SchemeResult): FrozenNumber[] {
  const keys = keysOfScheme(body);
  const offices = groups.flatMap((group) => group.offices.map(({ officeId }) => officeId));
  return offices.flatMap((officeId) =>
    keys.map((key): FrozenNumber => {
      const figure = readings.figure(officeId, key);
      const text = readings.read(officeId, key)?.text ?? '';
      if (!figure) return { officeId, key, text };
      const rows = figure.rows.map(({ id, value }) => ({ id, value }));
      return { officeId, key, text, figure: { id: figure.id, version: figure.version, hash: figure.hash, rows } };
    }),
  );
}

export interface MovedOffice {
  readonly officeId: string;
  readonly name: string;
  readonly text: readonly [string, string];
  readonly place: readonly [number | null, number | null];
  readonly grade: readonly [string | null, string | null];
}

/** Whose score, place or grade is another. */
export function movedOffices(before: ResultContent, after: ResultContent): MovedOffice[] {
  const earlier = new Map(before.groups.flatMap(({ offices }) => offices.map((one) => [one.officeId, one] as const)));
  const moved = after.groups.flatMap(({ offices }) =>
    offices.flatMap(({ officeId, name, text, place, grade }): MovedOffice[] => {
      const then = earlier.get(officeId);
      earlier.delete(officeId);
      const isSame = then?.text === text && then.place === place && then.grade === grade;
      if (isSame) return [];
      return [
        {
          officeId,
          name,
          text: [then?.text ?? '', text],
          place: [then?.place ?? null, place],
          grade: [then?.grade ?? null, grade],
        },
      ];
    }),
  );
  // Whoever is left is assessed no more.
  const gone = [...earlier.values()].map(
    ({ officeId, name, text, place, grade }): MovedOffice => ({
      officeId,
      name,
      text: [text, ''],
      place: [place, null],
      grade: [grade, null],
    }),
  );
  return [...moved, ...gone];
}

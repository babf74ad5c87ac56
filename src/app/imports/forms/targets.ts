// Targets, of which a new version supersedes the last, and the list of offices, which only an administrator changes.
import { inSlices } from '../../../metrics/inSlices.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { trimZeros } from '../../../domain/exact.ts';
import { nameKey } from '../../../names/normalise.ts';
import { ownFiguresNow } from '../../../storage/figures/cityFigures.ts';
import { type KnownEntry, knownEntries } from '../../../storage/entries/knownEntries.ts';
import { actsOf, type FieldNames, type FormHandler, rowHead, officeOf, type Plan, type PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow, tryActs } from '../tryActs.ts';

const names: FieldNames = { figureId: 'figureId', year: 'year', value: 'value', stretch: 'stretch' };

export const planTargets: FormHandler = async (plan, rows) => {
  const days = [...new Set(rows.map(({ values }) => `${String(values['year'])}-01-01`))].filter((day) =>
    /^(20\d\d|2100)-/.test(day),
  );
  const officeIds = [...plan.world.offices.keys()];
  for (const [id, figure] of await ownFiguresNow(plan.tx, plan.actor.cityCode)) plan.world.ownFigures.set(id, figure);
  const known = await knownEntries(plan.tx, plan.actor.cityCode, 'target', { officeIds, days });
  return { planned: await inSlices(rows, (row) => planTarget(plan, row, known)) };
};

function planTarget(plan: Plan, row: ReadRow, known: readonly KnownEntry[]): PlannedRow {
  const no = plan.nextNo++;
  const office = officeOf(plan, row);
  const breaches: Breach[] = 'breach' in office ? [office.breach] : [];
  if (!('officeId' in office) || row.refused.length > 0) return refusedRow(plan, no, row, breaches);
  const [figureId, year] = [row.values['figureId'] as string, row.values['year'] as number];
  const set = targetOf(row);
  const said = JSON.stringify(set);
  const about = `target/${office.officeId}/${figureId}/${year}`;
  const stated = plan.stated.get(about);
  if (stated !== undefined && stated !== said)
    return refusedRow(plan, no, row, [{ law: 'row_contradicts_earlier_row', field: 'value' }]);
  const before = known.findLast(
    ({ officeId, input }) =>
      officeId === office.officeId && input['figureId'] === figureId && Number(input['year']) === year,
  );
  const whole = withBefore(set, before);
  if (stated === said || (before && isSame(before.input, whole))) return plannedRow(no, row, 'unchanged', []);
  const head = rowHead(plan, row, office.officeId, `${year}-01-01`, names);
  const { acts, breaches: malformed } = actsOf([['target', { figureId, year, ...whole, head }]]);
  const broken = malformed.length > 0 ? malformed : tryActs(plan, acts);
  if (broken.length > 0) return refusedRow(plan, no, row, broken);
  plan.stated.set(about, said);
  return plannedRow(no, row, before ? 'changed' : 'new', acts);
}

interface SetTarget {
  readonly value: string;
  readonly stretch?: string;
  /** What is left empty of parts that are filled is nought. */
  readonly parts?: readonly string[];
}

/** By months where one is filled, else by quarters. */
function targetOf({ values }: ReadRow): SetTarget {
  const amount = (field: string) => {
    const value = values[field];
    return typeof value === 'string' ? trimZeros(value) : undefined;
  };
  const parted = (field: string, count: number) => {
    const all = Array.from({ length: count }, (_, n) => amount(`${field}${n + 1}`));
    return all.some((one) => one !== undefined) ? all.map((one) => one ?? '0') : undefined;
  };
  const [stretch, parts] = [amount('stretch'), parted('month', 12) ?? parted('quarter', 4)];
  return { value: amount('value') ?? '', ...(stretch ? { stretch } : {}), ...(parts ? { parts } : {}) };
}

/** What a row says nothing of stays as it was, as long as the year's target is the same. */
function withBefore(set: SetTarget, before: KnownEntry | undefined): SetTarget {
  if (before?.input['value'] !== set.value) return set;
  const [stretch, parts] = [before.input['stretch'], before.input['parts']];
  return {
    ...(typeof stretch === 'string' ? { stretch } : {}),
    ...(Array.isArray(parts) ? { parts: parts.map(String) } : {}),
    ...set,
  };
}

function isSame(known: KnownEntry['input'], { value, stretch, parts }: SetTarget): boolean {
  const before = [known['value'], known['stretch'] ?? null, known['parts'] ?? null];
  return JSON.stringify(before) === JSON.stringify([value, stretch ?? null, parts ?? null]);
}

/** Offices are held against the city's; who may found one does it on its own screen. */
export const planOffices: FormHandler = async (plan, rows) => ({
  planned: rows.map((row) => {
    const no = plan.nextNo++;
    if (row.refused.length > 0) return refusedRow(plan, no, row, []);
    const [code, name] = [row.values['code'] as string, row.values['name'] as string];
    const known = [...plan.world.offices.values()].find((office) => office.code === code);
    if (known && nameKey(known.name) === nameKey(name)) return plannedRow(no, row, 'unchanged', []);
    return refusedRow(plan, no, row, [{ law: 'offices_are_kept_by_administrators', field: 'code' }]);
  }),
});

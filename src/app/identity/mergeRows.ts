// What counts today under two projects, as a merge compares it. Only rows that count can move or fall away; everything
// that waits is decided before a merge.
import type { Bearing } from '../../domain/close.ts';
import { mergePlan, type MergePlan, type MergeRow, type MergeRowKind } from '../../domain/mergePlan.ts';
import { type SourceName, sourceNames } from '../../metrics/definition.ts';
import { type CityFacts, type Fact, type FieldValue, latest } from '../../metrics/facts.ts';
import { countedFact } from '../../metrics/mergedFacts.ts';
import { arrivalMarks } from '../../storage/projectMerges.ts';
import type { Tx } from '../../storage/store.ts';

interface CountedRow {
  readonly source: SourceName;
  readonly fact: Fact;
}

/** Rows that today count under a project, whoever reported them. */
function rowsOf(city: CityFacts, projectId: string): CountedRow[] {
  return sourceNames.flatMap((source) =>
    city.facts[source].flatMap((given) => {
      if (given.knownUntil !== Infinity) return [];
      const fact = countedFact(city, source, given, latest);
      return fact?.projectId === projectId ? [{ source, fact }] : [];
    }),
  );
}

/** Rows that hang on the versions of the merged project count no more without repeating any: its facts are the kept one's. */
export async function planOfMerge(
  tx: Tx,
  city: CityFacts,
  { keptId, mergedId }: { readonly keptId: string; readonly mergedId: string },
): Promise<MergePlan & { readonly bearings: readonly Bearing[] }> {
  const [kept, merged] = [rowsOf(city, keptId), rowsOf(city, mergedId)];
  const arrivals = [...kept, ...merged].filter(({ source }) => source === 'fund_arrival');
  const marks = await arrivalMarks(
    tx,
    city.cityCode,
    arrivals.map(({ fact }) => fact.entryId),
  );
  const compared = (rows: readonly CountedRow[]): MergeRow[] =>
    rows.flatMap(({ source, fact }) => {
      const what = kinds[source]?.(fact, marks);
      const { rowId, entryId, officeId, on } = fact;
      return what ? [{ rowId, entryId, no: Number(rowId.split('#')[1] ?? 0), officeId, on, what }] : [];
    });
  const bearings = merged.map(({ fact }) => ({ officeId: fact.officeId, days: [fact.on, fact.auditedOn] }));
  return { ...mergePlan(compared(kept), compared(merged)), bearings };
}

type Arrivals = Awaited<ReturnType<typeof arrivalMarks>>;

/** Rows of other sources follow their project and repeat none. */
const kinds: { readonly [source in SourceName]?: (fact: Fact, arrivals: Arrivals) => MergeRowKind } = {
  milestone: ({ fields, amountFen }) => ({
    of: 'milestone',
    kind: text(fields['milestone']),
    authority: text(fields['authority']),
    nature: text(fields['signingNature']) || null,
    incrementFen: amountFen,
  }),
  fund_arrival: ({ entryId, amountFen }, arrivals) => ({
    of: 'fund_arrival',
    claimedFen: BigInt(amountFen),
    voucher: null,
    ...arrivals.get(entryId),
  }),
  activity_project: ({ fields }) => ({
    of: 'activity_project',
    activity: text(fields['activity']),
    how: text(fields['how']),
  }),
  contact: ({ fields, subject }) => ({ of: 'contact', company: subject ?? '', mode: text(fields['mode']) }),
  outing_project: () => ({ of: 'outing_project' }),
  site_check: () => ({ of: 'site_check' }),
};

const text = (value: FieldValue | undefined): string => (typeof value === 'string' ? value : '');

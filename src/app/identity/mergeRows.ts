// What counts today under two projects, as a merge compares it. Only rows that count can move or fall away; everything
// that waits is decided before a merge.
import type { Bearing } from '../../domain/close.ts';
import { mergePlan, type MergePlan, type MergeRow, type MergeRowKind } from '../../domain/mergePlan.ts';
import { type SourceName, sourceNames } from '../../metrics/definition.ts';
import { type CityFacts, type Fact, latest } from '../../metrics/facts.ts';
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
      if (given.knownUntil <= latest) return [];
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
      const what = kindOf(source, fact, marks);
      const { rowId, entryId, officeId, on } = fact;
      return what ? [{ rowId, entryId, no: Number(rowId.split('#')[1] ?? 0), officeId, on, what }] : [];
    });
  const bearings = merged.map(({ fact }) => ({ officeId: fact.officeId, days: [fact.on, fact.auditedOn] }));
  return { ...mergePlan(compared(kept), compared(merged)), bearings };
}

function kindOf(
  source: SourceName,
  { entryId, amountFen, fields, subject }: Fact,
  arrivals: Awaited<ReturnType<typeof arrivalMarks>>,
): MergeRowKind | undefined {
  const text = (name: string): string => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  switch (source) {
    case 'milestone': {
      const nature = text('signingNature') || null;
      return { of: source, kind: text('milestone'), authority: text('authority'), nature, incrementFen: amountFen };
    }
    case 'fund_arrival':
      return { of: source, claimedFen: BigInt(amountFen), voucher: null, ...arrivals.get(entryId) };
    case 'activity_project':
      return { of: source, activity: text('activity'), how: text('how') };
    case 'contact':
      return { of: source, company: subject ?? '', mode: text('mode') };
    case 'outing_project':
    case 'site_check':
      return { of: source };
    case 'activity':
    case 'outing_member':
    case 'outing_visit':
    case 'phase':
    case 'major_mark':
      return undefined;
  }
}

// What counts today under two projects, as a merge compares it. Only rows that count can move or fall away; everything
// that waits is decided before a merge.
import { nounOf } from '../../domain/entries/nouns.ts';
import type { Bearing } from '../../domain/closes/close.ts';
import { mergePlan, type MergePlan, type MergeRow } from '../../domain/identity/mergePlan.ts';
import { type SourceName, sourceNames } from '../../metrics/definition.ts';
import { type CityFacts, type Fact, latest } from '../../metrics/facts.ts';
import { countedFact } from '../../metrics/mergedFacts.ts';
import { sourceOf } from '../../storage/figures/sources.ts';
import { arrivalMarks } from '../../storage/projects/vouchers.ts';
import type { Tx } from '../../storage/store.ts';

interface CountedFact {
  readonly source: SourceName;
  readonly fact: Fact;
}

/** Rows that today count under a project, whoever reported them. */
function rowsOf(city: CityFacts, projectId: string): CountedFact[] {
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
  const claims = [...kept, ...merged].filter(({ source }) => nounOfSource(source)?.claims);
  const marks = await arrivalMarks(
    tx,
    city.cityCode,
    claims.map(({ fact }) => fact.entryId),
  );
  const compared = (rows: readonly CountedFact[]): MergeRow[] =>
    rows.flatMap(({ source, fact }) => {
      const noun = nounOfSource(source);
      if (!noun) return [];
      const { rowId, entryId, officeId, on } = fact;
      const { claimedFen = null, voucher = null } = marks.get(entryId) ?? {};
      const likeness = noun.likeness?.({ ...fact, claimedFen }) ?? { like: [] };
      const no = Number(rowId.split('#')[1] ?? 0);
      return [{ rowId, entryId, no, officeId, on, kind: noun.kind, claimedFen, voucher, ...likeness }];
    });
  const bearings = merged.map(({ fact }) => ({ officeId: fact.officeId, days: [fact.on, fact.auditedOn] }));
  return { ...mergePlan(compared(kept), compared(merged)), bearings };
}

/** Rows of versions fall away with them, and those of pursuits are the same rows again: neither is compared. */
function nounOfSource(name: SourceName) {
  const { kind, state, untilNextVersion } = sourceOf(name);
  return state || untilNextVersion || kind === 'pursuit_act' ? undefined : nounOf(kind);
}

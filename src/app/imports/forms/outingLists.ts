// The people and visits of an outing, as rows say them, beside those of the ledger: a cell that is blank says nothing.
import type { OfficeKind } from '../../../domain/offices/office.ts';
import { nameKey } from '../../../names/normalise.ts';
import { rankOfTitle } from '../../../sheets/forms/occasions/rankOfTitle.ts';
import { canonicalJson } from '../../../storage/canonical.ts';
import type { Stated } from '../acts.ts';

type Row = Readonly<Record<string, string | null>>;

const agrees = (known: Row, said: Row): boolean =>
  Object.entries(said).every(([part, text]) => text === null || known[part] === text);

const told = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== null));

/** The lists that are stated, completed by the entry's own. `of`: the kind of office whose outing it is. */
export function completed(stated: Stated, before: Stated, of: OfficeKind | undefined): Stated {
  const { members, visits } = stated as { members?: Row[]; visits?: Row[] };
  return {
    ...stated,
    ...(members ? { members: people(members, (before['members'] ?? []) as readonly Row[], of) } : {}),
    ...(visits ? { visits: calls(visits, (before['visits'] ?? []) as readonly Row[]) } : {}),
  };
}

/** Without a rank, or a title that says one, nobody is taken for a leader. */
function people(said: readonly Row[], known: readonly Row[], of: OfficeKind | undefined): Row[] {
  return said.map((row) => {
    const own = known.find(({ personName }) => personName === row['personName']);
    const rank = rankOfTitle(row['title'] ?? '', of) ?? 'staff';
    return { title: null, rank, ...own, ...told(row) };
  });
}

/** A body that was called on twice is named once: all its visits are meant, or the first where something else is said of it. */
function calls(said: readonly Row[], known: readonly Row[]): Row[] {
  const keyOf = ({ institution }: Row) => nameKey(institution ?? '');
  const found = said.flatMap((row) => {
    const own = known.filter((one) => keyOf(one) === keyOf(row));
    const [first] = own;
    if (!first) return [row];
    return own.some((one) => agrees(one, row)) ? own : [{ ...first, ...told(row) }, ...own.slice(1)];
  });
  // Told in the order of the ledger where they are the same.
  const sorted = (rows: readonly Row[]) => canonicalJson(rows.map((row) => canonicalJson(told(row))).toSorted());
  return sorted(found) === sorted(known) ? [...known] : found;
}

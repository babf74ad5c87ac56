// Entries with what their ids stand for, as the forms write them: names by which an import finds the same again.
import type { Office } from '../../../domain/offices/office.ts';
import { nameKey } from '../../../names/normalise.ts';
import type { EntryAsWritten } from '../../../sheets/forms/recorded/cells.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import { namesOf } from '../../../storage/entries/trail.ts';
import { officeVersions } from '../../../storage/offices/officeTree.ts';
import { projectCodes } from '../../../storage/projects/projectCodes.ts';
import type { Tx } from '../../../storage/store.ts';
import { knownInput } from '../../entries/knownInput.ts';
import { idsIn } from '../../entries/trail.ts';
import { officesByName } from '../../imports/officeNames.ts';

export type OfficeNames = (id: string) => string | undefined;

/** How each office is named so that an import takes it for no other: several of a city may be called alike. */
export async function officeNames(
  tx: Tx,
  cityCode: string,
  offices: ReadonlyMap<string, Office>,
): Promise<OfficeNames> {
  const byName = officesByName(offices, await officeVersions(tx, cityCode));
  return (id) => {
    const office = offices.get(id);
    const isTheirs = (name: string) => {
      const [one, another] = byName.get(nameKey(name)) ?? [];
      return one?.id === id && !another;
    };
    return office && [office.shortName, office.name, office.code].find(isTheirs);
  };
}

export async function entriesAsWritten(
  tx: Tx,
  cityCode: string,
  entries: readonly KnownEntry[],
  officeNameOf: OfficeNames,
): Promise<EntryAsWritten[]> {
  const inputs = entries.map(knownInput);
  const ids = idsIn(inputs);
  const [names, codes] = await Promise.all([namesOf(tx, cityCode, ids), projectCodes(tx, cityCode, ids)]);
  return entries.map(({ entryId, officeId, occurredOn, auditedOn, origin, sampleFields }, n) => ({
    id: entryId,
    office: officeNameOf(officeId) ?? '',
    day: occurredOn,
    auditedOn,
    origin,
    sampleFields,
    input: inputs[n] ?? {},
    nameOf: (id) => names.get(id),
    codeOf: (id) => codes.get(id),
    officeNameOf,
  }));
}

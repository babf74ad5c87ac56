// Entries with what their ids stand for, as the forms write them: names by which an import finds the same again.
import type { EntryAsWritten } from '../../../sheets/forms/recorded/cells.ts';
import type { KnownEntry } from '../../../storage/entries/knownEntries.ts';
import { namesOf } from '../../../storage/entries/trail.ts';
import { projectCodes } from '../../../storage/projects/projectCodes.ts';
import type { Tx } from '../../../storage/store.ts';
import { knownInput } from '../../entries/knownInput.ts';
import { idsIn } from '../../entries/trail.ts';
import type { OfficeNames } from '../../imports/officeNames.ts';

export async function entriesAsWritten(
  tx: Tx,
  cityCode: string,
  entries: readonly KnownEntry[],
  officeNameOf: OfficeNames,
): Promise<EntryAsWritten[]> {
  const inputs = entries.map(knownInput);
  const ids = idsIn(inputs);
  const [names, codes] = await Promise.all([namesOf(tx, cityCode, ids), projectCodes(tx, cityCode, ids)]);
  return entries.map(({ entryId, officeId, occurredOn, monthOnly, auditedOn, origin, sampleFields }, n) => ({
    id: entryId,
    office: officeNameOf(officeId) ?? '',
    day: occurredOn,
    monthOnly,
    auditedOn,
    origin,
    sampleFields,
    input: inputs[n] ?? {},
    nameOf: (id) => names.get(id),
    codeOf: (id) => codes.get(id),
    officeNameOf,
  }));
}

// Which fields of a noun the bureaus' own form asks for: what is empty among them is worth a look before it is verified.
import { type EntryKind, isOfProject, nounOf } from '../../domain/entries/nouns.ts';
import { fundFieldNames, funds } from './funds.ts';
import { formList, type FormId } from './index.ts';
import { projectFieldNames, signed } from './projects.ts';
import type { SheetForm } from './sheetForm.ts';

/** Labels are put by who wants them. */
const ownChoice: ReadonlySet<string> = new Set(['tags']);

export function askedFields(kind: EntryKind): ReadonlySet<string> {
  const noun = nounOf(kind);
  if (isOfProject(kind)) return fieldsOf(signed, projectFieldNames);
  if (noun.claims) return fieldsOf(funds, fundFieldNames);
  const form = (formList as readonly SheetForm<FormId>[]).find(({ entry }) => entry?.kind === kind);
  return form?.entry ? fieldsOf(form, form.entry.names) : new Set();
}

function fieldsOf({ columns }: SheetForm, names: Readonly<Record<string, string>>): ReadonlySet<string> {
  const asked = columns.filter(({ required, always }) => required || always);
  return new Set(asked.flatMap(({ field }) => names[field] ?? []).filter((field) => !ownChoice.has(field)));
}

// A row that speaks of a project which the ledger lacks and tells enough of it founds the project, where a person has said so once for
// the table: as a lead on the day of what it tells first, or by its signing where it has that day.
import type { Sign } from '../../../domain/imports/doubts.ts';
import { forms } from '../../../sheets/forms/index.ts';
import type { FormPart, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { calledByFirm } from '../../../sheets/forms/words.ts';
import { rowAnswer } from '../doubts/answers.ts';
import { findProjects, projectsCalled } from '../ledger/find.ts';
import type { FormHandler, Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { type PartRow, partOf } from './partRows.ts';

const textIn = (row: ReadRow, field: string) => row.values[field] as string | undefined;
export const mentionIn = (row: ReadRow) => ({ code: textIn(row, 'projectCode'), name: textIn(row, 'project') });

/** What founds a project and needs no signing. */
export const asLead: FormPart = { form: 'leads', by: [], founds: true };
const asSigned: FormPart = {
  form: 'signed',
  by: ['signedOn'],
  founds: true,
  from: { evidence: null, auditedOn: null },
};
export const foundingParts: readonly FormPart[] = [asLead, asSigned];

const factsOf = ({ columns }: SheetForm) => columns.flatMap(({ field, ofUnknown }) => (ofUnknown ? field : []));

/** Of a project that the ledger has, without the facts by which it would be founded. Looks the projects of the rows up. */
export async function withoutFacts(plan: Plan, rows: readonly ReadRow[]): Promise<readonly ReadRow[]> {
  const form: SheetForm | undefined = rows[0] && forms[rows[0].form];
  if (!form || !mayFound(form)) return rows;
  await findProjects(plan, rows.map(mentionIn));
  const facts = new Set(factsOf(form));
  return facts.size === 0 ? rows : rows.map((row) => (isFounding(plan, row) ? row : without(row, facts)));
}

/** It tells what befell projects, or all of them. */
const mayFound = (form: SheetForm) => form.id === 'lifecycle' || form.columns.some(({ ofUnknown }) => ofUnknown);

function without(row: ReadRow, facts: ReadonlySet<string>): ReadRow {
  const isOther = ({ field }: { readonly field: string }) => !facts.has(field);
  return {
    ...row,
    values: Object.fromEntries(Object.entries(row.values).filter(([field]) => !facts.has(field))),
    refused: row.refused.filter(isOther),
    undetermined: row.undetermined.filter((field) => !facts.has(field)),
    ...(row.signs
      ? { signs: row.signs.filter(({ part, field }) => !facts.has((field ?? part ?? '').split(' ')[0] ?? '')) }
      : {}),
  };
}

/** Nothing in reach is called so, and the row says who invests, or how much. */
function isFounding(plan: Plan, { values, undetermined }: ReadRow): boolean {
  const name = values['project'];
  if (typeof name !== 'string' || values['record'] !== undefined) return false;
  const code = values['projectCode'];
  if (typeof code === 'string' && plan.projectsByCode.has(code)) return false;
  if (projectsCalled(plan, name).length > 0) return false;
  return (
    ['investor', 'investment', 'secondParty', 'partyA', 'partyB'].some((field) => values[field] !== undefined) ||
    undetermined.includes('investment')
  );
}

/** What is asked of such a row, once for the table. */
export function foundingSign(plan: Plan, row: ReadRow): Sign | undefined {
  const form: SheetForm = forms[row.form];
  const letters = plan.letters[row.table];
  // A signing founds its project without a word, and where the table has a column for it a blank there is a slip.
  if (!mayFound(form) || (row.form === 'lifecycle' && letters?.has('signedOn'))) return undefined;
  if (!isFounding(plan, row)) return undefined;
  const letter = letters?.get('project');
  return {
    kind: 'project_founded',
    read: row.cells['project'] ?? '',
    ...(letter ? { ref: `${letter}${row.row}` } : {}),
  };
}

export const isToFound = (plan: Plan, row: ReadRow): boolean =>
  rowAnswer(row, 'project_founded') === 'found' && isFounding(plan, row);

/** The rows that found a project are taken apart, the others go their own way; those first, for these may speak of the same. */
export function foundingFirst(own: FormHandler, whole: FormHandler): FormHandler {
  return async (plan, rows, last) => {
    const founding = rows.filter((row) => isToFound(plan, row));
    if (founding.length === 0) return own(plan, rows, last);
    const first = await whole(plan, founding, last);
    const others = rows.filter((row) => !founding.includes(row));
    const rest = others.length > 0 ? await own(plan, others, last) : { planned: [] };
    return {
      planned: [...first.planned, ...rest.planned],
      putOff: [...(first.putOff ?? []), ...(rest.putOff ?? [])],
    };
  };
}

interface ToldOn {
  readonly on: string;
  readonly isMonth: boolean;
}

/** A project that is called by its firm is that of the firm. */
function withFirmItself(row: ReadRow): ReadRow {
  const { project, recipient } = row.values;
  const isFirm = typeof project === 'string' && calledByFirm.test(project) && recipient === undefined;
  return isFirm ? { ...row, values: { ...row.values, recipient: project } } : row;
}

/** The part that founds the project: of the signing, else a lead on the given day. */
export function foundingPart(row: ReadRow, told: ToldOn | undefined): PartRow | undefined {
  if (row.values['signedOn'] !== undefined) return partOf(row, asSigned);
  if (!told) return undefined;
  const lead = partOf(withFirmItself(row), asLead);
  return {
    from: lead.from,
    row: {
      ...lead.row,
      cells: { ...lead.row.cells, foundOn: told.on },
      values: { ...lead.row.values, foundOn: told.on },
      monthEnds: told.isMonth ? ['foundOn'] : [],
    },
  };
}

// The list of companies for the register: a row is one firm with all that its source says of it.
import { inSlices } from '../../../metrics/inSlices.ts';
import { v7 as uuidv7 } from 'uuid';
import { CompanyFactInput, type CompanyFactSaid } from '../../../domain/companies/companyFact.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { RegisterCompanyInput } from '../../../domain/companies/registerCompany.ts';
import { divisionNamed } from '../../../names/company/division.ts';
import { nameKey } from '../../../names/normalise.ts';
import type { MoneyValue } from '../../../sheets/forms/values.ts';
import {
  decideFirm,
  emptyRegisterWorld,
  type RegisterWorld,
  type SaidOfFirm,
  widenRegister,
} from '../../companies/decideFirm.ts';
import { byColumn } from '../acts.ts';
import type { FormHandler, Plan, PlannedRow } from '../plan.ts';
import type { ReadRow } from '../reading.ts';
import { plannedRow, refusedRow } from '../tryActs.ts';
import { readInput } from '../../../domain/readInput.ts';

const partners = [
  { field: 'suppliers', kind: 'buys_from' },
  { field: 'customers', kind: 'supplies' },
] as const;

const worlds = new WeakMap<Plan, RegisterWorld>();

/** A row whose supplier or customer may come further down is put off to the end. */
export const planRegister: FormHandler = async (plan, rows, last) => {
  const world = worlds.get(plan) ?? (await emptyRegisterWorld(plan.tx, plan.world.today));
  worlds.set(plan, world);
  await widenRegister(plan.tx, plan.actor.cityCode, world, {
    names: rows.flatMap(({ values }) =>
      [
        text(values, 'name') ?? [],
        partners.flatMap(({ field }) => list(values, field)),
        text(values, 'parent') ?? [],
      ].flat(),
    ),
    codes: rows.flatMap(({ values }) => text(values, 'creditCode') ?? []),
    divisions: rows.flatMap(({ values }) =>
      [...list(values, 'investedIn'), text(values, 'seat') ?? ''].flatMap((seat) => divisionNamed(seat) ?? []),
    ),
  });
  const now: ReadRow[] = [];
  const putOff: ReadRow[] = [];
  for (const row of rows) (last || unknownPartners(world, row).length === 0 ? now : putOff).push(row);
  return { planned: await inSlices(now, (row) => planFirm(plan, world, row)), putOff };
};

function unknownPartners(world: RegisterWorld, { values }: ReadRow): { field: string; name: string }[] {
  return partners.flatMap(({ field }) =>
    list(values, field)
      .filter((name) => world.byKey.get(nameKey(name))?.length !== 1)
      .map((name) => ({ field, name })),
  );
}

function planFirm(plan: Plan, world: RegisterWorld, row: ReadRow): PlannedRow {
  const no = plan.nextNo++;
  if (row.refused.length > 0) return refusedRow(plan, no, row, []);
  const read = readFirm(world, row);
  if (Array.isArray(read)) return refusedRow(plan, no, row, read);
  const decided = decideFirm(world, read);
  if (Array.isArray(decided)) return refusedRow(plan, no, row, decided);
  const acts = decided.outcome === 'unchanged' ? [] : [{ kind: 'register_firm' as const, input: read }];
  return plannedRow(no, row, decided.outcome, acts);
}

/** What the row says, or what in it cannot be understood. */
function readFirm(world: RegisterWorld, row: ReadRow): SaidOfFirm | Breach[] {
  const { values } = row;
  const breaches: Breach[] = unknownPartners(world, row).map(({ field, name }) => ({
    law: 'partner_not_in_register',
    field,
    detail: { name },
  }));
  const seat = text(values, 'seat');
  const divisionCode = seat === undefined ? null : divisionNamed(seat);
  if (divisionCode === undefined) breaches.push({ law: 'seat_unknown', field: 'seat', detail: { seat: seat ?? '' } });
  const marked = list(values, 'sampleFields');
  const isSample = (field: string) => marked.includes('*') || marked.includes(field);
  const company = readInput(RegisterCompanyInput, {
    id: uuidv7(),
    name: values['name'],
    creditCode: text(values, 'creditCode')?.toUpperCase(),
    divisionCode,
    industryCode: text(values, 'industryCode')?.toUpperCase(),
    source: values['source'],
    sourceOn: values['sourceOn'],
    sample: isSample('name'),
  });
  if ('breaches' in company) breaches.push(...byColumn(company.breaches));
  const facts: CompanyFactInput[] = [];
  for (const { field, said } of saidIn(world, values, breaches)) {
    if ('breaches' in company) continue;
    const { id: registerId, source, sourceOn } = company.value;
    const fact = readInput(CompanyFactInput, {
      ...said,
      id: uuidv7(),
      registerId,
      source,
      sourceOn,
      sample: isSample(field),
    });
    if ('value' in fact) facts.push(fact.value);
    else breaches.push(...fact.breaches.map((breach) => ({ ...breach, field })));
  }
  return breaches.length > 0 || 'breaches' in company ? breaches : { company: company.value, facts };
}

type Values = ReadRow['values'];
interface Said {
  readonly field: string;
  readonly said: CompanyFactSaid;
}

/** Cell by cell, what it says of the firm. */
function saidIn(world: RegisterWorld, values: Values, breaches: Breach[]): Said[] {
  const said: Said[] = [];
  const say = (field: string, one: CompanyFactSaid) => void said.push({ field, said: one });
  const each = (field: string, make: (item: string) => CompanyFactSaid) => {
    for (const item of list(values, field)) say(field, make(item));
  };
  const whole = (field: string, make: (content: string) => CompanyFactSaid) => {
    const content = text(values, field);
    if (content) say(field, make(content));
  };
  const count = values['employees'] as number | undefined;
  if (count !== undefined) say('employees', { kind: 'employees', value: { count } });
  const output = values['output'] as MoneyValue | undefined;
  const year = values['outputYear'] as number | undefined;
  if (output?.currency === 'CNY')
    say('output', { kind: 'output', value: { outputFen: String(output.minor), ...(year ? { year } : {}) } });
  else if (output) breaches.push({ law: 'amount_must_be_rmb', field: 'output' });
  const aboveScale = values['aboveScale'] as boolean | undefined;
  if (aboveScale !== undefined) say('aboveScale', { kind: 'above_scale', value: { aboveScale } });
  each('products', (product) => ({ kind: 'product', value: { product } }));
  for (const { field, kind } of partners)
    for (const name of list(values, field)) {
      const [known, other] = world.byKey.get(nameKey(name)) ?? [];
      if (known && !other) say(field, { kind, value: { registerId: known.id } });
    }
  whole('parent', (name) => {
    const [known, other] = world.byKey.get(nameKey(name)) ?? [];
    return { kind: 'parent', value: { name, ...(known && !other ? { registerId: known.id } : {}) } };
  });
  for (const place of list(values, 'investedIn')) {
    const code = divisionNamed(place);
    if (code) say('investedIn', { kind: 'invested_in', value: { divisionCode: code } });
    else breaches.push({ law: 'seat_unknown', field: 'investedIn', detail: { seat: place } });
  }
  whole('expanding', (plan) => ({ kind: 'expanding', value: { plan } }));
  whole('listedOn', (exchange) => ({ kind: 'listed', value: { exchange } }));
  each('lists', qualification);
  whole('risk', (risk) => ({ kind: 'risk', value: { risk } }));
  whole('note', (note) => ({ kind: 'note', value: { note } }));
  return said;
}

/** A list with its batch in brackets behind it. */
function qualification(item: string): CompanyFactSaid {
  const [, name, batch] = /^(.+?)[(（]([^()（）]+)[)）]$/u.exec(item) ?? [];
  return { kind: 'qualification', value: name && batch ? { list: name, batch } : { list: item } };
}

function text(values: Values, field: string): string | undefined {
  return values[field] as string | undefined;
}

function list(values: Values, field: string): string[] {
  return (values[field] as string[] | undefined) ?? [];
}

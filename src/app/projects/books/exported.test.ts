// What is taken away of the ledger comes in again unchanged, whatever is in it; and of what was edited, just that changes.
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LedgerBook, ledgerBooks } from '../../../domain/entries/exported.ts';
import type { WrittenKind } from '../../../domain/entries/nouns.ts';
import { agreementTypes } from '../../../domain/projects/milestone.ts';
import { investorClasses, moneySources } from '../../../domain/projects/project.ts';
import { formList } from '../../../sheets/forms/index.ts';
import type { FormField, SheetForm } from '../../../sheets/forms/sheetForm.ts';
import { streamedFormSheet } from '../../../sheets/forms/write.ts';
import { type CellOut, type SheetOut, type Value, valueOf } from '../../../sheets/write/shape.ts';
import { writeWorkbook } from '../../../sheets/write/workbook.ts';
import { applyImport } from '../../imports/apply.ts';
import { previewImport } from '../../imports/preview.ts';
import { importRows } from '../../imports/read.ts';
import { parseAct } from '../../imports/acts.ts';
import type { LedgerAct } from '../../entries/decisions.ts';
import { record } from '../../entries/record.ts';
import { exportProjects } from '../exportProjects.ts';
import { officeId, type SmallCity, smallCity } from '../../../../test/fixture/smallCity.ts';

let city: SmallCity;
beforeAll(async () => {
  city = await smallCity('2024-06-30');
});
afterAll(() => city.close());

const counties = ['371524', '371581'].map(officeId);
const text = (least: number, most: number) =>
  fc.string({
    unit: fc.constantFrom(...Array.from('轴承项目合计小计未定无万元1.5 、，；“"（）()\'=-~/A年月日拟')),
    minLength: least,
    maxLength: most,
  });
const line = (least: number, most: number) => text(least, most).map((said) => `件${said.trim()}号`);
const lines = fc.array(line(1, 8), { minLength: 1, maxLength: 3 }).map((all) => all.join('\n'));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });
const yi = (least: bigint, most: bigint) => fc.bigInt({ min: least, max: most });
const day = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2023, 5, 1 + n)).toISOString().slice(0, 10));
const marks = fc.constantFrom<string[]>([], [], ['*'], ['investment'], ['place', 'phases'], ['name', 'tags']);

const cny = (fen: bigint) => ({ currency: 'CNY', minor: String(fen), fen: String(fen) });
const foreign = fc
  .record({ currency: fc.constantFrom('USD', 'EUR', 'HKD', 'JPY'), wan: fc.integer({ min: 1, max: 90_000 }) })
  .map(({ currency, wan }) => {
    const minor = BigInt(wan) * 1_000_000n;
    return {
      currency,
      minor: String(minor),
      fen: String(minor * (currency === 'JPY' ? 700n : 7n) + 1n),
      rate: '7',
      rateOn: '2023-06-01',
      rateSource: '外管局',
    };
  });
const investment = fc.oneof(yi(100n, 90_000_000_000_000n).map(cny), foreign, fc.constant(null), fc.constant('open'));
const phases = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 4 })
  .map((nos) =>
    nos
      .toSorted((a, b) => a - b)
      .map((no, n) => ({ no, name: n === 0 ? '首期' : `第${no}段`, investmentFen: n === 1 ? null : '1' })),
  );

const project = fc.record({
  office: fc.constantFrom(...counties),
  name: line(1, 20),
  content: maybe(lines),
  industryCode: fc.constantFrom('C', '38', '3451', '01'),
  investment,
  fixed: maybe(yi(0n, 1_000_000_000n)),
  contract: maybe(foreign),
  moneySource: maybe(fc.constantFrom(...moneySources)),
  investorSeat: maybe(line(1, 8)),
  investorClasses: fc.uniqueArray(fc.oneof(fc.constantFrom(...investorClasses), line(1, 8)), { maxLength: 3 }),
  finder: maybe(fc.constantFrom(...counties)),
  place: maybe(line(1, 12)),
  landMu: maybe(fc.constantFrom('12.50', '300', '0.01')),
  majorOn: maybe(day),
  chainNodes: fc.uniqueArray(line(1, 6), { maxLength: 3 }),
  tags: fc.uniqueArray(line(1, 6), { maxLength: 3 }),
  paused: maybe(lines),
  phases,
  parent: fc.boolean(),
  firm: maybe(fc.integer({ min: 0, max: 3 })),
  local: maybe(fc.integer({ min: 0, max: 3 })),
  facts: marks,
  signed: fc.array(
    fc.record({ day, type: maybe(fc.constantFrom(...agreementTypes)), evidence: maybe(line(1, 9)), all: fc.boolean() }),
    { maxLength: 3 },
  ),
  reached: fc.subarray(['registered', 'filed', 'started', 'in_production', 'full_capacity'] as const),
  funds: fc.array(
    fc.record({
      day,
      fen: yi(1n, 90_000_000_000n),
      less: fc.boolean(),
      usd: maybe(fc.constant('12.50')),
      payer: maybe(line(1, 9)),
    }),
    { maxLength: 3 },
  ),
});
type Drawn = typeof project extends fc.Arbitrary<infer T> ? T : never;

const act = (
  kind: WrittenKind,
  on: string,
  office: string,
  input: object,
  sampleFields: readonly string[] = [],
): LedgerAct => {
  const head = { id: uuidv7(), officeId: office, occurredOn: on, origin: 'imported', sampleFields };
  const parsed = parseAct(kind, { head, ...input });
  if ('act' in parsed) return parsed.act;
  throw new Error(JSON.stringify(parsed.breaches));
};

/** Firms of which two have one name: the second is the one that the projects mean. */
async function firms(run: string): Promise<string[]> {
  const names = [`${run}甲公司`, `${run}甲公司`, `${run}乙、丙（中国）公司`, `${run}丁公司`];
  const ids = names.map(() => uuidv7());
  const acts = names.map((name, n) =>
    act('company_version', '2023-01-01', counties[0] ?? '', {
      companyId: ids[n],
      name,
      kind: 'domestic',
      seat: n === 3 ? '上海' : null,
      tags: n === 2 ? ['链主'] : [],
    }),
  );
  for (const one of acts) await write([one]);
  return ids;
}

const write = (acts: readonly LedgerAct[]) =>
  record(city.store, city.enterer, { useCase: 'test', key: uuidv7(), acts });

async function found(run: string, drawn: readonly Drawn[]): Promise<void> {
  const companies = await firms(run);
  const wholeId = uuidv7();
  const acts = [
    act('project_version', '2023-01-01', counties[0] ?? '', {
      projectId: wholeId,
      name: `${run}总包`,
      industryCode: '38',
      investment: null,
      tags: [run],
    }),
  ];
  for (const [n, one] of drawn.entries()) acts.push(...actsOf(run, n, one, companies, wholeId));
  // What is seen is of an arrival that is there.
  const isSeen = ({ kind }: LedgerAct) => kind === 'funds_signal';
  await write(acts.filter((one) => !isSeen(one)));
  if (acts.some(isSeen)) await write(acts.filter(isSeen));
}

function actsOf(run: string, n: number, one: Drawn, companies: readonly string[], parentId: string): LedgerAct[] {
  const projectId = uuidv7();
  const { office, signed, reached, funds, firm, local, paused, facts, fixed, contract, finder } = one;
  const amount = one.investment === 'open' ? null : one.investment;
  const told = {
    ...one,
    projectId,
    name: `${run}${n}${one.name}`,
    tags: [...one.tags, run],
    investment: amount,
    investmentUndetermined: one.investment === 'open' ? true : n % 2 === 0 ? false : null,
    phases: amount === null || amount.currency === 'CNY' ? one.phases : [],
    fixedInvestmentFen: fixed === undefined ? null : String(fixed),
    contractForeignCapital: contract ?? null,
    finderOfficeId: finder,
    investorId: firm === undefined ? null : companies[firm],
    recipientId: local === undefined ? null : companies[local],
    parentId: one.parent ? parentId : null,
    ...(paused ? { status: 'paused', statusReason: paused } : {}),
  };
  const milestone = (kind: string, on: string, more: object = {}, marked: readonly string[] = []) =>
    act('milestone', on, office, { projectId, kind, ...more }, marked);
  const steps = signed.length > 0 ? reached : [];
  return [
    act('project_version', '2023-05-01', office, told, facts),
    ...signed.map(({ day: on, type, evidence, all }) =>
      milestone('signed', on, { agreementType: type, evidence }, all ? ['*'] : []),
    ),
    ...steps.map((kind, k) => milestone(kind, `2024-05-0${k + 1}`, { evidence: k === 0 ? `证${n}` : null })),
    ...funds.flatMap(({ day: on, fen, less, usd, payer }) => {
      const arrival = act('fund_arrival', on, office, {
        projectId,
        claimedFen: String(fen),
        ...(less ? { recognisedFen: '1' } : {}),
        usedUsdWan: usd,
        payer,
      });
      const arrivalId = arrival.input.head.id;
      const seen = { arrivalId, kind: 'tax_paid', source: '税务部门', place: payer, note: n % 2 === 0 ? '完税' : null };
      return [arrival, act('funds_signal', '2024-05-20', office, seen)];
    }),
    ...promisesOf(projectId, n, one),
  ];
}

function promisesOf(projectId: string, n: number, { office, finder, paused, fixed }: Drawn): LedgerAct[] {
  const promised = (no: string, kind: string, more: object = {}) =>
    act('promise', '2024-03-31', office, { projectId, no, side: 'theirs', kind, what: `第${no}条`, ...more });
  const amountFen = fixed === undefined ? null : String(fixed + 1n);
  return [
    promised('1.1', 'invest', { amountFen, responsibleOfficeId: finder, condition: paused, agreedOn: '2023-01-02' }),
    promised('1.2', 'jobs', { measure: `${n + 1}人` }),
    act('promise_keeping', '2024-03-01', office, {
      projectId,
      promiseNo: '1.2',
      extent: 'part',
      what: '已招用一半',
      evidence: paused,
    }),
  ];
}

interface Book extends SheetOut {
  readonly form: SheetForm;
  readonly fields: readonly (string | undefined)[];
  readonly rows: CellOut[][];
}

async function taken(run: string, book: LedgerBook): Promise<Book[]> {
  const sheets: Book[] = [];
  const query = { tag: run, sort: 'code', dir: 'asc', book } as const;
  await exportProjects(city.store, city.enterer, query, async (chosen) => {
    for (const { form, fields, records } of chosen.sheets) {
      const sheet = streamedFormSheet(form, fields, records, {
        subtitle: '筛选条件：签约时期 2023年1-6月',
        notes: ['注：共若干个'],
      });
      const rows: CellOut[][] = [];
      for await (const row of sheet.rows) rows.push([...row]);
      const of = formList.find(({ id }) => id === form) as SheetForm;
      const columns = of.columns.filter(({ field }) => fields.has(field));
      sheets.push({ ...sheet, rows, form: of, fields: [undefined, ...columns.map(({ field }) => field)] });
    }
  });
  return sheets;
}

async function sent(sheets: readonly SheetOut[]) {
  const pieces: Uint8Array[] = [];
  await writeWorkbook(sheets, (piece) => void pieces.push(piece));
  const file = { fileName: '导出.xlsx', bytes: Buffer.concat(pieces), officeId: officeId('371500') };
  return previewImport(city.store, city.enterer, file);
}

const refusals = async (id: string) =>
  (await importRows(city.store, city.enterer, id, { limit: 500 }))
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(({ form, outcome, row, breaches, acts, cells }) => ({ form, outcome, row, breaches, acts, cells }));

const rowsOf = (sheets: readonly Book[]) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);

let runs = 0;
const nextRun = () => `批${String(++runs).padStart(3, '0')}批`;

test('whatever projects there are, all rows of each of their workbooks are unchanged', async () => {
  const property = fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 8 }), async (drawn) => {
    const run = nextRun();
    await found(run, drawn);
    for (const book of ledgerBooks) {
      const sheets = await taken(run, book);
      const { id, counts } = await sent(sheets);
      expect([book, counts, await refusals(id)]).toEqual([
        book,
        { new: 0, changed: 0, refused: 0, asked: 0, skipped: 0, unchanged: rowsOf(sheets) },
        [],
      ]);
    }
  });
  await fc.assert(property, { numRuns: 8, seed: 7, endOnFailure: true });
});

/** Another value of the same kind. */
function edited({ kind, choices, field }: FormField, cell: CellOut): Value | undefined {
  const { value } = valueOf(cell);
  if (value === null) return undefined;
  if (typeof value === 'object' && 'day' in value)
    return { day: value.day === '2024-04-30' ? '2024-04-29' : '2024-04-30' };
  if (typeof value === 'object')
    return {
      decimal:
        field === 'recognised' ? '0.0000000002' : value.decimal.replace(/^\d+/, (whole) => String(Number(whole) + 1)),
    };
  if (kind === 'choice') return choices?.find(({ words }) => words[0] !== value)?.words[0];
  if (typeof value !== 'string') return undefined;
  // Like the one that is there it would be asked about.
  if (field === 'investor' || field === 'recipient') return '外地别家集团有限公司';
  if (kind === 'money') return value.replace(/^\d+/, (digits) => String(Number(digits) + 1));
  return kind === 'names' || kind === 'choices' ? `${value}、新` : `${value}新`;
}

/** Which are kept as they are: the rate is that of two amounts, names of other rows have to be known, and laws bind some to others. */
const notEdited = [
  'record',
  'sampleFields',
  'projectCode',
  'parentCode',
  'parent',
  'office',
  'industryCode',
  'finderOffice',
  'rate',
  'rateOn',
  'rateSource',
  'origin',
  'project',
  'status',
  'phases',
  'creditCode',
  'country',
  'landMu',
  'phase1',
  'phase2',
  'phase3',
  'usedUsd',
  'voucherKind',
];

/** By these rows know each other, or days of others bind them. */
const notEditedOf: Readonly<Record<string, readonly string[]>> = {
  promise: ['no', 'side', 'kind', 'dueOn', 'agreedOn', 'responsibleOffice'],
  promise_keeping: ['promiseNo'],
  funds_signal: ['ofArrivedOn', 'ofClaimed', 'ofVoucherNo'],
};

/** All that the sheets say, without what is worked out and which entry says it. */
const shown = (sheets: readonly Book[]) =>
  sheets
    .flatMap(({ form, fields, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell, n) => {
          const field = fields[n];
          const isTold = field !== undefined && !['record', 'rateOn'].includes(field) && !field.startsWith('now');
          return isTold ? `${form.id} ${field} ${JSON.stringify(valueOf(cell).value)}` : [];
        }),
      ),
    )
    .toSorted();

test('of what is edited just that changes', async () => {
  const seen = new Set<string>();
  const property = fc.asyncProperty(
    fc.array(project, { minLength: 1, maxLength: 4 }),
    fc.constantFrom(...ledgerBooks),
    fc.nat(),
    async (drawn, book, at) => {
      const run = nextRun();
      await found(run, drawn);
      const before = await taken(run, book);
      const cells = before.flatMap((sheet, s) =>
        sheet.rows.flatMap((row, r) =>
          row.flatMap((cell, c) => {
            const field = sheet.fields[c];
            const column = sheet.form.columns.find((one) => one.field === field);
            const value =
              column &&
              !column.ofLedger &&
              ![...notEdited, ...(notEditedOf[sheet.form.id] ?? [])].includes(column.field)
                ? edited(column, cell)
                : undefined;
            return value === undefined ? [] : [{ s, r, c, value, field: column?.field ?? '' }];
          }),
        ),
      );
      const one = cells[at % Math.max(1, cells.length)];
      if (!one) return;
      seen.add(`${book} ${one.field}`);
      const sheets = before.map((sheet, s) => ({
        ...sheet,
        rows: sheet.rows.map((row, r) =>
          row.map((cell, c) => (s === one.s && r === one.r && c === one.c ? one.value : cell)),
        ),
      }));
      const { id, counts } = await sent(sheets);
      const told = await refusals(id);
      expect([one.field, counts, told.length === 1 ? '' : told]).toEqual([
        one.field,
        { new: 0, changed: 1, refused: 0, asked: 0, skipped: 0, unchanged: rowsOf(before) - 1 },
        '',
      ]);
      await applyImport(city.store, city.enterer, { importId: id, key: uuidv7() });
      const [now, meant] = [shown(await taken(run, book)), shown(sheets)];
      expect([one.field, now.filter((said) => !meant.includes(said)), now.length]).toEqual([
        one.field,
        [],
        meant.length,
      ]);
      // Sent once more, it says what the ledger has.
      expect((await sent(sheets)).counts).toMatchObject({ new: 0, changed: 0, refused: 0, asked: 0 });
    },
  );
  await fc.assert(property, { numRuns: 30, seed: 7, endOnFailure: true });
  expect(seen.size).toBeGreaterThan(8);
});

const told = (n: number): Drawn => ({ ...(fc.sample(project, { numRuns: 1, seed: n })[0] as Drawn), parent: false });

/** The book with another value in a column of its first row. */
const withCell = (sheets: readonly Book[], form: string, field: string, value: Value): Book[] =>
  sheets.map((sheet) =>
    sheet.form.id === form
      ? {
          ...sheet,
          rows: sheet.rows.map((row, r) => row.map((cell, c) => (r === 0 && sheet.fields[c] === field ? value : cell))),
        }
      : sheet,
  );

const lawsOf = async (id: string) =>
  (await importRows(city.store, city.enterer, id, { limit: 50 })).flatMap(({ breaches }) =>
    (breaches as { law: string }[]).map(({ law }) => law),
  );

test('what the ledger works out is not taken, and who changed it is told', async () => {
  const run = nextRun();
  await found(run, [{ ...told(1), signed: [] }]);
  const sheets = withCell(await taken(run, 'projects'), 'leads', 'nowFunds', { decimal: '77' });
  const { counts, reading } = await sent(sheets);
  expect([counts.asked, counts.changed, counts.unchanged]).toEqual([1, 0, rowsOf(sheets) - 1]);
  expect(reading.doubts).toMatchObject([
    { kind: 'worked_out', part: 'nowFunds', rows: 1, answers: [{ answer: 'leave' }] },
  ]);
});

test('a row that was copied, is of another project, or was changed in the ledger since is refused', async () => {
  const run = nextRun();
  const money = [{ day: '2024-01-05', fen: 500n, less: false, usd: undefined, payer: undefined }];
  await found(run, [
    { ...told(2), funds: money },
    { ...told(3), funds: [] },
  ]);
  const before = await taken(run, 'funds');
  const [sheet] = before as [Book];
  const row = sheet.rows[0] as CellOut[];
  const twice = await sent([{ ...sheet, rows: [row, row] }]);
  expect([twice.counts.unchanged, await lawsOf(twice.id)]).toEqual([1, ['record_twice']]);

  const none = await sent(withCell(before, 'funds', 'record', uuidv7()));
  expect(await lawsOf(none.id)).toEqual(['record_unknown']);

  const projects = await taken(run, 'projects');
  const rows = projects.flatMap(({ form, fields, rows: all }) =>
    all.map((cells) => ({ form: form.id, cells, fields })),
  );
  const [one, other] = rows
    .filter(({ cells, fields }) => fields.some((field, n) => field === 'projectCode' && cells[n] !== null))
    .slice(-2);
  const codeOf = (of: typeof one) => of?.cells[of.fields.indexOf('projectCode')] as Value;
  const swapped = projects.map((book) => ({
    ...book,
    rows: book.rows.map((cells) =>
      cells === one?.cells ? cells.map((cell, n) => (book.fields[n] === 'projectCode' ? codeOf(other) : cell)) : cells,
    ),
  }));
  expect(await lawsOf((await sent(swapped)).id)).toContain('record_of_another');

  const changed = await sent(withCell(before, 'funds', 'claimed', { decimal: '2' }));
  await applyImport(city.store, city.enterer, { importId: changed.id, key: uuidv7() });
  const late = await sent(withCell(before, 'funds', 'claimed', { decimal: '3' }));
  expect(await lawsOf(late.id)).toEqual(['record_changed_since']);
});

// A bureau's workbook of many projects: previewed and applied into a ledger that already holds a province. In a process
// of its own, so that its peak of memory is the import's alone.
import { fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { v7 as uuidv7 } from 'uuid';
import { applyImport } from '../../src/app/imports/apply.ts';
import { foundCity } from '../../src/app/offices/foundCity.ts';
import { previewImport } from '../../src/app/imports/preview.ts';
import type { Actor } from '../../src/domain/people/role.ts';
import type { FormRecord } from '../../src/sheets/forms/index.ts';
import { formSheet } from '../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../src/sheets/write/workbook.ts';
import { insertAccount } from '../../src/storage/people/accounts.ts';
import { openPool } from '../../src/storage/connection/pool.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

const childMark = '--import-large-sheet';
const cityCode = '990001';

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Prints seconds and peak of memory after each phase. `mark`: other names than those that an import of before has brought. */
export async function importLarge(url: string, folder: string, rows: number, mark = ''): Promise<void> {
  const file = `${folder}/import.xlsx`;
  const columns = await writeProjects(file, rows, { ...sample, mark });
  const megabytes = ((await stat(file)).size / 2 ** 20).toFixed(1);
  console.log(`import of ${rows} rows × ${columns} columns (${megabytes} MB) into the ledger`);
  for (const { name, seconds, megabytes: peak } of await inChild(url, file)) {
    console.log(`  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s   peak ${peak.toFixed(0)} MB`);
  }
}

export async function writeProjects(file: string, rows: number, of = sample): Promise<number> {
  const sheet = formSheet(
    'signed',
    Array.from({ length: rows }, (_, n) => projectRecord(n, of)),
    { total: false },
  );
  const out = createWriteStream(file);
  await writeWorkbook([sheet], out);
  out.end();
  await finished(out);
  return sheet.columns.length;
}

interface Named {
  /** Of the offices in turn, as the sheet names them. */
  readonly offices: readonly string[];
  /** Stands in the names of projects and firms. */
  readonly mark: string;
}
const sample: Named = { offices: Array.from({ length: 12 }, (_, n) => `示例区县${1 + n}`), mark: '' };

function projectRecord(n: number, { offices, mark }: Named): FormRecord {
  const day = `2023-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`;
  const amount = `${1 + (n % 90)}.${String((n * 7) % 100).padStart(2, '0')}`;
  return {
    form: 'signed',
    cells: {
      office: offices[n % offices.length] ?? '',
      project: `示例${mark}第${n}号轴承生产项目`,
      content: `新建厂房${n % 97}栋，安装生产线${n % 13}条`,
      recipient: `示例${mark}本地${n}有限公司`,
      investor: `示例${mark}外来${n % 20_000}科技有限公司`,
      investment: amount,
      phase1: '1',
      industryCode: '345',
      industryTag: '装备制造',
      signedOn: day,
      agreementType: 'investment',
      evidence: `合同 ${n}`,
      investorKind: 'domestic',
      moneySource: 'other_province',
      investorSeat: '上海市',
      investorClasses: ['listed'],
      place: `示例园区${n % 40}`,
      landMu: String(10 + (n % 300)),
      fixedInvestment: '0.8',
      tags: ['示例'],
      chainNodes: ['轴承'],
      status: 'active',
      note: `示例备注${n}`,
      sourceReportedOn: day,
    },
  };
}

function inChild(url: string, file: string): Promise<Phase[]> {
  return new Promise((resolve, reject) => {
    // Flags of this process would give the child another heap than the product has.
    const child = fork(fileURLToPath(import.meta.url), [childMark, url, file], { execArgv: [] });
    child.once('message', (phases) => resolve(phases as Phase[]));
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`the import ended with ${code}`))));
  });
}

async function importOnce(url: string, file: string): Promise<Phase[]> {
  const pool = openPool(url);
  try {
    const store = await openStore(pool, () => new Date('2023-12-31T04:00:00Z'));
    const actor = await benchCity(store);
    const officeId = actor.grants[0]?.officeId ?? '';
    const phases: Phase[] = [];
    const phase = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const result = await work();
      const seconds = (performance.now() - start) / 1000;
      phases.push({ name, seconds, megabytes: process.resourceUsage().maxRSS / 1024 });
      return result;
    };
    const preview = await phase('preview', async () =>
      previewImport(store, actor, { fileName: 'import.xlsx', bytes: await readFile(file), officeId }),
    );
    if (preview.counts.refused > 0) throw new Error(`refused rows: ${JSON.stringify(preview.counts)}`);
    await phase('apply', () => applyImport(store, actor, { importId: preview.id, key: uuidv7(), undecided: 'import' }));
    return phases;
  } finally {
    await pool.close();
  }
}

/** The city of the last import, or a new one. */
async function benchCity(store: Store): Promise<Actor> {
  const { db } = store.pool;
  const known = await db.selectFrom('account').select(['id']).where('city_code', '=', cityCode).executeTakeFirst();
  if (!known) return newCity(store);
  const root = await db
    .selectFrom('office')
    .select('id')
    .where('city_code', '=', cityCode)
    .where('code', '=', cityCode)
    .executeTakeFirstOrThrow();
  return { cityCode, accountId: known.id, grants: [{ role: 'enter', officeId: root.id }] };
}

async function newCity(store: Store): Promise<Actor> {
  const ids = Array.from({ length: 13 }, () => uuidv7());
  const root = ids[0] ?? '';
  await foundCity(store, {
    cityCode,
    nameZh: '示例导入市',
    nameEn: 'Sample',
    demo: false,
    offices: ids.map((id, n) => ({
      id,
      code: n === 0 ? cityCode : `county-${n}`,
      name: n === 0 ? '示例导入市' : `示例区县${n}`,
      shortName: n === 0 ? '示例导入' : `区县${n}`,
      kind: n === 0 ? 'city' : 'county',
      parentId: n === 0 ? null : root,
      validFrom: '2000-01-01',
      sortOrder: n,
    })),
  });
  const actor: Actor = { cityCode, accountId: uuidv7(), grants: [{ role: 'enter', officeId: root }] };
  await insertAccount(store.pool.db, {
    cityCode,
    id: actor.accountId,
    username: 'bench',
    name: 'bench',
    personId: uuidv7(),
    passwordHash: 'not a password',
    at: '2023-01-01T00:00:00Z',
    grants: actor.grants,
  });
  return actor;
}

const [mark, url, file] = process.argv.slice(2);
if (process.send && mark === childMark && url && file) process.send(await importOnce(url, file));

// What is recorded of the recipe's noun comes back everywhere it should. Carried out by test/recipe.test.ts in a copy of the
// program that has the noun. Arguments: two empty databases, the file of the backup. It prints what it found.
import { v7 as uuidv7 } from 'uuid';
import { entryTrail } from '../../src/app/entries/trail.ts';
import { record } from '../../src/app/entries/record.ts';
import type { LedgerAct } from '../../src/app/entries/decisions.ts';
import { useCaseOf } from '../../src/app/entries/useCase.ts';
import { questionOf, requireFigure } from '../../src/app/figures/question.ts';
import { receiptPage } from '../../src/app/figures/receipt.ts';
import { applyImport } from '../../src/app/imports/apply.ts';
import { previewImport } from '../../src/app/imports/preview.ts';
import { doctor } from '../../src/app/keeping/doctor.ts';
import { rebuild } from '../../src/app/keeping/rebuild.ts';
import { foundCity } from '../../src/app/offices/foundCity.ts';
import { createAccount } from '../../src/app/people/accounts.ts';
import { projectPage } from '../../src/app/projects/projectPage.ts';
import { pendingFor } from '../../src/app/verification/pending.ts';
import { verify } from '../../src/app/verification/verify.ts';
import { EntryHead } from '../../src/domain/entries/entry.ts';
import type { Actor, Role } from '../../src/domain/people/role.ts';
import { LandPlotInput } from '../../src/domain/projects/landPlot.ts';
import { ProjectInput } from '../../src/domain/projects/project.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { cityFacts } from '../../src/metrics/cityFacts.ts';
import { saidWords } from '../../src/server/entries/words.ts';
import { trailView } from '../../src/server/entries/trailWords.ts';
import { receiptRowView } from '../../src/server/figures/receiptWords.ts';
import type { FormRecord } from '../../src/sheets/forms/index.ts';
import { formSheet } from '../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../src/sheets/write/workbook.ts';
import { openPool, type Pool } from '../../src/storage/connection/pool.ts';
import { backup } from '../../src/storage/keeping/backup.ts';
import { restore } from '../../src/storage/keeping/restore.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openStore, type Store } from '../../src/storage/store.ts';

const [url = '', emptyUrl = '', file = ''] = process.argv.slice(2);
const cityCode = '371500';
const [rootId, officeId, projectId] = [uuidv7(), uuidv7(), uuidv7()] as const;
const today = () => new Date('2023-12-31T04:00:00Z');

const since = { validFrom: '2000-01-01', sortOrder: 0 } as const;
const city = { code: cityCode, name: '聊城市', shortName: '聊城', kind: 'city', divisionCode: cityCode } as const;
const county = { code: '371524', name: '东阿县', shortName: '东阿', kind: 'county', divisionCode: '371524' } as const;

async function founded(pool: Pool): Promise<{ store: Store; enterer: Actor; verifier: Actor }> {
  await migrate(pool.pg);
  const store = await openStore(pool, today);
  const offices = [
    { ...city, ...since, id: rootId, parentId: null },
    { ...county, ...since, id: officeId, parentId: rootId },
  ];
  await foundCity(store, { cityCode, nameZh: '聊城市', nameEn: 'Liaocheng', demo: false, offices });
  const actor = async (username: string, role: Role): Promise<Actor> => {
    const grants = [{ role, officeId: rootId }];
    const who = { cityCode, username, name: username, password: 'a long password', grants };
    return { cityCode, accountId: await createAccount(store, who), grants };
  };
  return { store, enterer: await actor('tianbao', 'enter'), verifier: await actor('shenhe', 'verify') };
}

interface PlotChange {
  readonly areaMu?: string;
  readonly code?: string;
  readonly status?: string;
  readonly reverses?: string;
}

function plotAct({ reverses, ...change }: PlotChange = {}): LedgerAct {
  const head = {
    id: uuidv7(),
    officeId,
    occurredOn: '2023-05-08',
    ...(reverses ? { reverses, reason: '面积有误' } : {}),
  };
  const plot = { code: 'DE-1', areaMu: '120.5', county: '东阿县', use: 'industrial', status: 'ready' };
  return { kind: 'land_plot', input: LandPlotInput.parse({ head, projectId, ...plot, ...change }) };
}

function projectAct(): LedgerAct {
  const head = { id: uuidv7(), officeId, occurredOn: '2023-05-01' };
  const investment = { currency: 'CNY', minor: '20000000000', fen: '20000000000' };
  const facts = { name: '轴承项目', industryCode: '3451', investment, moneySource: 'other_province' };
  return { kind: 'project_version', input: ProjectInput.parse({ head, projectId, ...facts }) };
}

async function book(areaMu: string): Promise<Buffer> {
  const cells = { code: 'DE-2', areaMu, county: '东阿县', use: 'storage', status: 'offered', listedOn: '2023-06-01' };
  const records: FormRecord[] = [{ form: 'land_plot', cells }];
  const pieces: Uint8Array[] = [];
  await writeWorkbook([formSheet('land_plot', records)], (bytes) => void pieces.push(bytes));
  return Buffer.concat(pieces);
}

/** What is told of the plots of a ledger, wherever it is. */
async function told(store: Store, actor: Actor) {
  const facts = await cityFacts(store, cityCode);
  const figure = requireFigure('land_plots', facts, questionOf(facts, { period: '2023' }));
  const { lines } = await receiptPage(store, actor, facts, figure, { page: 1, size: 10 });
  const { timeline } = await projectPage(store, actor, projectId);
  const { rows } = await store.pool.pg.query<{ n: number }>('select count(*)::int as n from land_plot');
  return {
    rows: rows[0]?.n,
    figure: figure.value,
    receipt: lines
      .map((line) => receiptRowView(line, figure.definition, 'zh', new Map()))
      .map(({ title, subtitle }) => [title, subtitle]),
    timeline: timeline.map(({ kind, name, how, notes }) => [kind, name, how, ...notes]),
    found: await doctor(store),
  };
}

const [pool, empty] = [openPool(url), openPool(emptyUrl)];
const { store, enterer, verifier } = await founded(pool);
let keys = 0;
const enter = async (...acts: LedgerAct[]): Promise<string[]> =>
  (await record(store, enterer, { useCase: useCaseOf(acts), key: `key-${keys++}`, acts })).entryIds;
const accept = (entryIds: string[]) =>
  verify(store, verifier, { key: `key-${keys++}`, decision: 'verified', of: { entryIds } });
const lawsOf = (error: unknown): string[] => {
  if (error instanceof Refusal) return error.breaches.map(({ law }) => law);
  throw error;
};

const [project = '', plot = ''] = await enter(projectAct(), plotAct());
const refused = await enter(plotAct({ areaMu: '0' })).catch(lawsOf);
const { entries } = await pendingFor(store, verifier, { page: 1, size: 10 });
const queue = entries.map((entry) => saidWords(entry, 'zh')).map(({ title, subtitle }) => [title, subtitle]);
await accept([project, plot]);

const [corrected = ''] = await enter(plotAct({ reverses: plot, areaMu: '60', status: 'offered' }));
await accept([corrected]);
const trail = trailView(corrected, await entryTrail(store, enterer, corrected), 'zh').steps.flatMap(
  ({ useCaseName, changes }) => changes.map(({ label, from, to }) => [useCaseName, label, from, to]),
);

const [mistaken = ''] = await enter(plotAct({ code: 'DE-9' }));
const void_ = EntryHead.parse({ id: uuidv7(), officeId, occurredOn: '2023-05-08', reverses: mistaken, reason: '重复' });
await enter({ kind: 'void', of: 'land_plot', input: { head: void_ } });

const imported: unknown[] = [];
for (const [areaMu, applies] of [
  ['35.5', true],
  ['35.5', false],
  ['40', true],
] as const) {
  const sent = { fileName: '地块.xlsx', bytes: await book(areaMu), officeId };
  const { id, counts } = await previewImport(store, enterer, sent);
  imported.push(Object.entries(counts).filter(([, n]) => n > 0));
  if (applies) await applyImport(store, enterer, { importId: id, key: `key-${keys++}` });
}

const before = await told(store, enterer);
const copied = await backup(pool.pg, file);
const restored = await restore(empty.pg, file);
const again = await openStore(empty, today);
await rebuild(again);
const after = await told(again, enterer);

const inBackup = [copied.rows['land_plot'], restored.rows['land_plot']];
console.log(JSON.stringify({ refused, queue, trail, imported, before, inBackup, after }));
await pool.close();
await empty.close();

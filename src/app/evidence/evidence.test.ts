// Files on the real engine: bytes first and rows second, whatever breaks in between.
import { access, open, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { fundAct, milestoneAct, projectAct, voidAct } from '../../../test/fixture/acts.ts';
import { type TestEvidence, evidenceFolder } from '../../../test/fixture/evidence.ts';
import { eicar, jpg, pdf } from '../../../test/fixture/evidenceFiles.ts';
import { type Running, start } from '../../../test/fixture/servers/process.ts';
import { cityCode, officeId, type SmallCity, smallCity } from '../../../test/fixture/smallCity.ts';
import { type EvidenceKind, scanStates } from '../../domain/evidence/evidence.ts';
import { EvidencePolicy, openingBreaches, openUnscannedChoices } from '../../domain/evidence/evidencePolicy.ts';
import type { Actor } from '../../domain/people/role.ts';
import { evidenceKindsOf } from '../../storage/evidence/attachments.ts';
import { write } from '../../storage/door/door.ts';
import type { EvidenceStore } from '../../blobs/openEvidence.ts';
import { pathOf } from '../../blobs/byteStore.ts';
import { clamd } from '../../blobs/clamd.ts';
import { insertEvidencePolicy } from '../../storage/evidence/policies.ts';
import { fileAllowed, fileById, insertScan } from '../../storage/evidence/files.ts';
import { countingScope, inScope } from '../../storage/store.ts';
import type { LedgerAct } from '../entries/decisions.ts';
import { doctor } from '../keeping/doctor.ts';
import { projectPage } from '../projects/projectPage.ts';
import { record } from '../entries/record.ts';
import { verify } from '../verification/verify.ts';
import { attachFiles } from './attachFiles.ts';
import { openFile } from './openFile.ts';
import { type ReceivingFaults, receiveFile } from './receiveFile.ts';
import { scanFile, scanWaiting } from './scanFile.ts';
import { damagedFiles, orphans, sweepFiles } from './sweepFiles.ts';
import { withdrawFile } from './withdrawFile.ts';

let city: SmallCity;
let evidence: TestEvidence;
let scanner: Running;
const [dongE, linqing] = [officeId('371524'), officeId('371581')];
const day = { officeId: dongE, occurredOn: '2023-05-08' };

beforeAll(async () => {
  city = await smallCity();
  scanner = await start('./clamdServer.ts', 'tcp');
});
beforeEach(async () => {
  evidence = await evidenceFolder();
  return () => evidence.remove();
});
afterAll(async () => {
  await scanner.stop();
  await city.close();
});

const scanned = (): EvidenceStore => ({ ...evidence, scanner: clamd(`127.0.0.1:${scanner.line}`) });

interface Sending {
  readonly id?: string;
  readonly office?: string;
  readonly by?: Actor;
  readonly to?: EvidenceStore;
  readonly faults?: ReceivingFaults;
}

let made = 0;
/** A file that no other test sends, unless its bytes are given. */
async function send(bytes: Buffer = pdf(`file ${(made += 1)}`), more: Sending = {}) {
  const { id = uuidv7(), office = dongE, by = city.enterer, to = evidence, faults } = more;
  const sent = { id, officeId: office, name: '合同.pdf', stream: Readable.from([bytes]) };
  return receiveFile(city.store, to, by, sent, faults);
}

function withFiles(act: LedgerAct, ...files: [fileId: string, kind: EvidenceKind][]): LedgerAct {
  const attachments = files.map(([fileId, kind]) => ({ fileId, kind }));
  return { ...act, input: { ...act.input, head: { ...act.input.head, attachments } } } as LedgerAct;
}

const recorded = (by: Actor, ...acts: LedgerAct[]) =>
  record(city.store, by, { useCase: 'record_milestone', key: uuidv7(), acts });

const counts = async () => {
  const { rows } = await sql<Record<string, number>>`select (select count(*)::int from file) as file,
    (select count(*)::int from attachment) as attachment, (select count(*)::int from file_opening) as opening,
    (select count(*)::int from file_scan) as scan, (select count(*)::int from event) as event`.execute(
    city.store.pool.db,
  );
  return rows[0];
};

const kinds = (...projectIds: string[]) =>
  inScope(city.store, countingScope(cityCode), (tx) => evidenceKindsOf(tx, cityCode, projectIds));
const isThere = (sha256: string) =>
  access(join(evidence.folder, 'files', pathOf({ cityCode, sha256 }))).then(
    () => true,
    () => false,
  );

test('a file sent before its entry stands for it, and counts as evidence while the entry stands', async () => {
  const projectId = uuidv7();
  const [contract, slip, photo] = [await send(), await send(), await send(jpg({ taken: '2023:05:10 09:00:00' }))];
  await recorded(city.enterer, projectAct(projectId, day));
  const signed = withFiles(milestoneAct(projectId, 'signed', day), [contract.id, 'contract'], [photo.id, 'site_photo']);
  const paid = withFiles(fundAct(projectId, day, 100n), [slip.id, 'bank_slip']);
  const { entryIds } = await recorded(city.enterer, signed, paid);
  expect(await kinds(projectId, uuidv7())).toEqual(
    new Map([[projectId, new Set(['bank_slip', 'contract', 'site_photo'])]]),
  );
  const page = await projectPage(city.store, city.enterer, projectId);
  expect(page.files.get(entryIds[0] ?? '')).toMatchObject([
    { kind: 'contract', state: 'unscanned', mayOpen: true, claimedOn: '2023-05-08' },
    { kind: 'site_photo', takenAt: '2023-05-10T09:00:00' },
  ]);
  // Taken back with its entry.
  await recorded(city.enterer, voidAct(paid, day));
  expect((await kinds(projectId)).get(projectId)).toEqual(new Set(['contract', 'site_photo']));
  await verify(city.store, city.verifier, {
    key: uuidv7(),
    decision: 'returned',
    reason: '看不清',
    of: { entryIds: [entryIds[0] ?? ''] },
  });
  expect(await kinds(projectId)).toEqual(new Map());
  expect(await doctor(city.store, evidence.bytes)).toEqual([]);
});

test.each([
  ['unknown', async () => uuidv7(), 'acts.0.attachments.0 file_unknown'],
  [
    'sent by an office out of reach',
    async () => (await send(undefined, { office: linqing })).id,
    'acts.0.attachments.0 file_unknown',
  ],
  [
    'taken back',
    async () => {
      const { id } = await send();
      await withdrawFile(city.store, city.enterer, { fileId: id, key: uuidv7() });
      return id;
    },
    'acts.0.attachments.0 file_withdrawn',
  ],
  [
    'infected',
    async () => {
      const { id } = await send(pdf(eicar), { to: scanned() });
      await scanFile(city.store, scanned(), cityCode, id);
      return id;
    },
    'acts.0.attachments.0 file_infected',
  ],
] as const)('an entry with a file that is %s is refused, and nothing is written', async (_, make, refusal) => {
  const act = withFiles(projectAct(uuidv7(), day), [await make(), 'contract']);
  const before = await counts();
  await expect(recorded(city.countyEnterer, act)).rejects.toMatchObject({
    breaches: [{ law: refusal.split(' ')[1], field: refusal.split(' ')[0], detail: { n: 1 } }],
  });
  expect(await counts()).toEqual(before);
});

test('a file comes later by an act of its own; twice, to a reversed entry or by another office it is refused', async () => {
  const act = projectAct(uuidv7(), { ...day, officeId: linqing });
  const {
    entryIds: [entryId = ''],
  } = await recorded(city.enterer, act);
  const { id } = await send(undefined, { office: linqing });
  const request = { entryId, key: uuidv7(), attachments: [{ fileId: id, kind: 'filing_certificate' as const }] };
  expect(await attachFiles(city.store, city.enterer, request)).toEqual({ attached: 1 });
  expect(await attachFiles(city.store, city.enterer, request)).toEqual({ attached: 1 });
  const again = { ...request, key: uuidv7() };
  await expect(attachFiles(city.store, city.enterer, again)).rejects.toThrow('file_attached_twice');
  await expect(attachFiles(city.store, city.countyEnterer, again)).rejects.toThrow('entry_unknown');
  await expect(attachFiles(city.store, city.verifier, again)).rejects.toThrow('right_required');
  await recorded(city.enterer, voidAct(act, { ...day, officeId: linqing }));
  await expect(attachFiles(city.store, city.enterer, again)).rejects.toThrow('entry_already_reversed');
});

test('the same form sent five times is one file; another content under its id is refused', async () => {
  const id = uuidv7();
  const before = await counts();
  const bytes = pdf('five times');
  const answers = await Promise.all(Array.from({ length: 5 }, () => send(bytes, { id })));
  expect(new Set(answers.map(({ sha256 }) => sha256)).size).toBe(1);
  expect((await counts())?.['file']).toBe((before?.['file'] ?? 0) + 1);
  await expect(send(pdf('another'), { id })).rejects.toThrow('key_reused_with_other_content');
  expect(await readdir(evidence.incoming)).toEqual([]);
});

test('a crash between bytes and row leaves bytes that doctor names and the sweep removes after a day', async () => {
  const before = await counts();
  const bytes = pdf('cut in two');
  const crash = { afterBytes: () => Promise.reject(new Error('killed')) };
  await expect(send(bytes, { faults: crash })).rejects.toThrow('killed');
  expect(await counts()).toEqual(before);
  const found = await doctor(city.store, evidence.bytes);
  const [orphan = ''] = found.find(({ check }) => check === 'bytes_have_their_files')?.places ?? [];
  expect(await orphans(city.store, evidence.bytes, cityCode)).toEqual([orphan]);
  expect(await sweepFiles(city.store, evidence.bytes)).toBe(0);
  const old = new Date(Date.now() - 90_000_000);
  await utimes(join(evidence.folder, 'files', pathOf({ cityCode, sha256: orphan })), old, old);
  // Sent again in the meantime, it is nobody's orphan; else it goes.
  expect(await sweepFiles(city.store, evidence.bytes)).toBe(1);
  expect(await orphans(city.store, evidence.bytes, cityCode)).toEqual([]);
  expect((await send(bytes)).sha256).toBe(orphan);
  expect(await isThere(orphan)).toBe(true);
});

test('bytes that are swept between their keeping and their row make the row refused, never alone', async () => {
  const bytes = pdf('swept away');
  const sweep = { afterBytes: () => rm(join(evidence.folder, 'files', cityCode), { recursive: true }) };
  const before = await counts();
  await expect(send(bytes, { faults: sweep })).rejects.toThrow('conflict_try_again');
  expect(await counts()).toEqual(before);
});

test('a full disk refuses the file in words, leaves nothing behind, and the next one goes through', async () => {
  const before = await counts();
  const full = { openForWriting: () => open('/dev/full', 'w') };
  await expect(send(pdf(), { faults: full })).rejects.toThrow('file_storage_full');
  const failing = {
    ...evidence,
    bytes: { ...evidence.bytes, keep: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) },
  };
  await expect(send(pdf(), { to: failing })).rejects.toThrow('file_storage_full');
  expect(await counts()).toEqual(before);
  expect(await readdir(evidence.incoming)).toEqual([]);
  expect(await send()).toMatchObject({ type: 'pdf' });
});

test('a scan is kept as history; what failed is scanned again, what is decided is not', async () => {
  const [clean, bad, late] = [
    await send(undefined, { to: scanned() }),
    await send(pdf(`2 ${eicar}`), { to: scanned() }),
    await send(),
  ];
  const gone: EvidenceStore = { ...evidence, scanner: clamd('127.0.0.1:9') };
  expect(await scanFile(city.store, gone, cityCode, clean.id)).toMatchObject({ state: 'failed' });
  expect(await scanFile(city.store, scanned(), cityCode, clean.id)).toMatchObject({ state: 'clean' });
  expect(await scanFile(city.store, scanned(), cityCode, clean.id)).toBeNull();
  expect(await scanFile(city.store, evidence, cityCode, late.id)).toBeNull();
  // A crash in the middle of a scan: begun again.
  await write(
    city.store,
    {
      cityCode,
      accountId: city.enterer.accountId,
      useCase: 'scan_file',
      key: uuidv7(),
      content: null,
      officeIds: [dongE],
    },
    async ({ tx, recordedAt }) => {
      await insertScan(tx, cityCode, recordedAt, { fileId: bad.id, officeId: dongE, state: 'scanning', finding: null });
      return { result: null, summary: {} };
    },
  );
  expect(await scanWaiting(city.store, scanned())).toBeGreaterThanOrEqual(2);
  const { rows } = await sql<{
    state: string;
  }>`select state from file_scan where file_id = ${clean.id} order by recorded_at`.execute(city.store.pool.db);
  expect(rows.map(({ state }) => state)).toEqual(['scanning', 'failed', 'scanning', 'clean']);
  const state = async (id: string) =>
    (await inScope(city.store, countingScope(cityCode), (tx) => fileById(tx, cityCode, id)))?.state;
  expect([await state(bad.id), await state(late.id)]).toEqual(['infected', 'clean']);
});

test('SQL and the law of opening agree on every state, setting and file', async () => {
  for (const openUnscanned of openUnscannedChoices) {
    await write(
      city.store,
      {
        cityCode,
        accountId: city.enterer.accountId,
        useCase: 'set_evidence_policy',
        key: uuidv7(),
        content: openUnscanned,
        officeIds: [dongE],
      },
      async ({ tx, recordedAt: at }) => {
        const policy = EvidencePolicy.parse({ openUnscanned });
        await insertEvidencePolicy(tx, { cityCode, by: city.enterer.accountId, at, policy });
        return { result: null, summary: {} };
      },
    );
    for (const to of [evidence, scanned()])
      for (const state of scanStates) {
        const { id } = await send(undefined, { to });
        if (state !== 'unscanned')
          await write(
            city.store,
            {
              cityCode,
              accountId: city.enterer.accountId,
              useCase: 'scan_file',
              key: uuidv7(),
              content: id,
              officeIds: [dongE],
            },
            async ({ tx, recordedAt }) => {
              await insertScan(tx, cityCode, recordedAt, { fileId: id, officeId: dongE, state, finding: null });
              return { result: null, summary: {} };
            },
          );
        const [allowed, file] = await inScope(city.store, countingScope(cityCode), async (tx) => {
          const { rows } = await sql<{
            allowed: boolean;
          }>`select ${fileAllowed} as allowed from file f where f.id = ${id}`.execute(tx);
          return [rows[0]?.allowed, await fileById(tx, cityCode, id)] as const;
        });
        expect([openUnscanned, state, file?.scanAwaited, allowed]).toEqual([
          openUnscanned,
          state,
          to.scanner !== null,
          openingBreaches(file ?? null, { openUnscanned }).length === 0,
        ]);
      }
  }
});

test('who may read the entry opens its file, which is logged; nobody else finds it', async () => {
  const { id, sha256 } = await send(undefined, { office: officeId('371500') });
  const reader: Actor = { ...city.countyEnterer, grants: [{ role: 'lead', officeId: dongE }] };
  const opened = async (by: Actor) => buffer((await openFile(city.store, evidence.bytes, by, id)).stream);
  const before = await counts();
  // Sent in the city's name: a county sees it once an entry of its own rests on it.
  await expect(opened(reader)).rejects.toThrow('file_unknown');
  await recorded(city.enterer, withFiles(projectAct(uuidv7(), day), [id, 'contract']));
  expect((await opened(reader)).toString('latin1')).toMatch(/^%PDF/);
  await expect(opened({ ...reader, grants: [{ role: 'lead', officeId: linqing }] })).rejects.toThrow('file_unknown');
  await expect(opened({ ...reader, grants: [{ role: 'admin', officeId: officeId('371500') }] })).rejects.toThrow(
    'file_unknown',
  );
  await expect(opened({ ...reader, grants: [] })).rejects.toThrow('file_unknown');
  expect((await counts())?.['opening']).toBe((before?.['opening'] ?? 0) + 1);
  await rm(join(evidence.folder, 'files', pathOf({ cityCode, sha256 })));
  await expect(opened(reader)).rejects.toThrow('file_gone');
  expect((await counts())?.['opening']).toBe((before?.['opening'] ?? 0) + 1);
});

test('a file taken back is gone at once, its bytes with the sweep; what a verified entry rests on stays', async () => {
  const [lone, held] = [await send(), await send()];
  const { entryIds } = await recorded(city.enterer, withFiles(projectAct(uuidv7(), day), [held.id, 'contract']));
  await verify(city.store, city.verifier, { key: uuidv7(), decision: 'verified', of: { entryIds } });
  const withdraw = (fileId: string, by = city.enterer) => withdrawFile(city.store, by, { fileId, key: uuidv7() });
  await expect(withdraw(held.id)).rejects.toThrow('file_of_verified_entry');
  await expect(withdraw(lone.id, city.verifier)).rejects.toThrow('right_required');
  await withdraw(lone.id);
  await expect(withdraw(lone.id)).rejects.toThrow('file_already_withdrawn');
  await expect(openFile(city.store, evidence.bytes, city.enterer, lone.id)).rejects.toThrow('file_gone');
  // Waiting for the sweep is no finding.
  expect(await orphans(city.store, evidence.bytes, cityCode)).toEqual([]);
  expect(await sweepFiles(city.store, evidence.bytes, 0)).toBe(1);
  expect([await isThere(lone.sha256), await isThere(held.sha256)]).toEqual([false, true]);
});

test('bytes that two files share stay while one of them stands', async () => {
  const bytes = pdf('shared by two');
  const [one, two] = [await send(bytes), await send(bytes)];
  await withdrawFile(city.store, city.enterer, { fileId: one.id, key: uuidv7() });
  expect(await sweepFiles(city.store, evidence.bytes, 0)).toBe(0);
  expect(await isThere(two.sha256)).toBe(true);
});

test('doctor names a file whose bytes are missing or altered', async () => {
  const [altered, missing] = [await send(), await send()];
  await writeFile(join(evidence.folder, 'files', pathOf({ cityCode, sha256: altered.sha256 })), 'another contract');
  await rm(join(evidence.folder, 'files', pathOf({ cityCode, sha256: missing.sha256 })));
  const damaged = await damagedFiles(city.store, evidence.bytes, cityCode);
  expect(damaged).toContain(`${altered.id} altered`);
  expect(damaged).toContain(`${missing.id} missing`);
});

test.each([
  ['attachment', `update attachment set kind = 'invoice' where file_id = $1`, 'attachment altered'],
  ['attachment', `delete from attachment where file_id = $1`, 'attachment removed'],
  ['file', `update file set sha256 = repeat('a', 64) where id = $1`, 'file altered'],
  ['file_scan', `update file_scan set state = 'clean' where file_id = $1`, 'file_scan altered'],
] as const)('a change of %s past the door is found: %s', async (_, statement, finding) => {
  const { id } = await send(pdf(`${eicar} ${statement}`), { to: scanned() });
  const { entryIds } = await recorded(city.enterer, withFiles(projectAct(uuidv7(), day), [id, 'contract']));
  await scanFile(city.store, scanned(), cityCode, id);
  const broken = async () =>
    (await doctor(city.store))
      .filter(({ check }) => check === 'rows_match_their_links')
      .flatMap(({ places }) => places)
      .filter((place) => place.startsWith(id) || place.startsWith(entryIds[0] ?? '?') || place.includes('file_scan'));
  const before = await broken();
  await city.store.pool.pg.query(statement, [id]);
  const found = (await broken()).filter((place) => !before.includes(place));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((place) => place.endsWith(finding))).toBe(true);
});

// Whoever goes past the door, as the database's owner even, is found: each row by its entry and its use case.
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fundAct, milestoneAct, outingAct, projectAct } from '../../test/fixture/acts.ts';
import { city, office, openTestCity, type TestCity } from '../../test/fixture/ledgerCity.ts';
import { doctor } from '../app/doctor.ts';
import { publishBulletin } from '../app/publish.ts';
import { record } from '../app/record.ts';
import { verify } from '../app/verify.ts';
import type { Actor } from '../domain/role.ts';
import { brokenLinks, rowsOffTheirLinks } from './auditChain.ts';
import { sealedTables } from './seals.ts';
import { countingScope, setScope } from './store.ts';

let at: TestCity;
let enterer: Actor;
const project = uuidv7();
const day = { officeId: office.linqing, occurredOn: '2023-06-01' };
const fund = fundAct(project, day, 100n, 'A-1');
const outing = outingAct(day, 'city_leader', ['甲', '乙'], ['协会'], [project]);
const signed = milestoneAct(project, 'signed', day);
const acts = [projectAct(project, day), fund, outing, signed];
const idOf = { fund: fund.input.head.id, outing: outing.input.head.id, signed: signed.input.head.id };

/** Three links: entries, their verification, a publication. */
beforeAll(async () => {
  at = await openTestCity();
  enterer = await at.actor('填报员', ['enter', office.root]);
  const verifier = await at.actor('审核员', ['verify', office.root]);
  const publisher = await at.actor('发布员', ['publish', office.root]);
  const { entryIds } = await record(at.store, enterer, { useCase: 'fill', key: 'fill-entries', acts });
  await verify(at.store, verifier, { key: 'verify-all', decision: 'verified', of: { entryIds } });
  await publishBulletin(at.store, publisher, { period: '2023', key: 'publish-it' });
});
afterAll(() => at.close());

/** What is found after statements of the database's owner, with foreign keys off; all of it is rolled back. */
async function foundAfter(...statements: string[]): Promise<{ rows: string[]; links: string[] }> {
  class Undo extends Error {}
  let found = { rows: [] as string[], links: [] as string[] };
  const tampering = at.store.pool.db.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = 'replica'`.execute(tx);
    for (const statement of statements) await sql.raw(statement).execute(tx);
    await setScope(tx, at.store, countingScope(city));
    const links = await brokenLinks(tx, city);
    found = { rows: await rowsOffTheirLinks(tx, city), links: links.map((place) => place.replace(/ \S+Z:/, ':')) };
    throw new Undo();
  });
  await expect(tampering).rejects.toThrow(Undo);
  return found;
}

test('what was written through the door is no finding, nor is a person who was forgotten', async () => {
  expect(await doctor(at.store)).toEqual([]);
  expect(await foundAfter(`update person set name = null, phone = null, erased_at = now()`)).toEqual({
    rows: [],
    links: [],
  });
});

test('a form sent twice and a dry run are no links, and leave no gap', async () => {
  const request = { useCase: 'twice', key: 'sent-twice', acts: [projectAct(uuidv7(), day)] };
  await record(at.store, enterer, { ...request, dryRun: true });
  await record(at.store, enterer, request);
  await record(at.store, enterer, request);
  expect(await foundAfter()).toEqual({ rows: [], links: [] });
});

describe('a row altered in one column', () => {
  const { fund: f, outing: o, signed: s } = idOf;
  test.each([
    ['an amount', f, `update fund_arrival set recognised_fen = recognised_fen - 1 where entry_id = '${f}'`],
    ['a day', f, `update entry set occurred_on = '2023-06-02' where id = '${f}'`],
    ['who recorded it', f, `update entry set recorded_by = '${uuidv7()}' where id = '${f}'`],
    ['the instant', f, `update entry set recorded_at = recorded_at - interval '1 microsecond' where id = '${f}'`],
    ['a list', o, `update outing_member set rank = 'staff' where no = 1 and entry_id = '${o}'`],
    ['a row less in a list', o, `delete from outing_visit where entry_id = '${o}'`],
    ['a detail gone', f, `delete from fund_arrival where entry_id = '${f}'`],
    ['what was empty', s, `update milestone set evidence = '合同' where entry_id = '${s}'`],
    [
      'the code of a project',
      acts[0]?.input.head.id,
      `update project set short_code = '2023-0099' where id = '${project}'`,
    ],
  ] as const)('%s', async (_, id, statement) => {
    expect(await foundAfter(statement)).toEqual({ rows: [`${id} fill entry altered`], links: [] });
  });

  test.each([
    [
      'a decision',
      `update verification set decision = 'returned', reason = '…' where entry_id = '${f}'`,
      f,
      'verification',
    ],
    [
      'a published figure',
      `update published_figure set display = '9' where figure_key = 'projects_new'`,
      '\\S+',
      'publication',
    ],
    ['a bulletin', `update publication set content = '{}'`, '\\S+', 'publication'],
  ])('%s', async (_, statement, id, what) => {
    const useCase = what === 'publication' ? 'publish' : 'verify';
    const place = expect.stringMatching(new RegExp(`^${id} ${useCase} ${what} altered$`)) as unknown;
    expect(await foundAfter(statement)).toEqual({ rows: [place], links: [] });
  });
});

test('a row removed, with its decision', async () => {
  const id = idOf.fund;
  const { rows } = await foundAfter(
    ...['fund_arrival', 'verification'].map((table) => `delete from ${table} where entry_id = '${id}'`),
    `delete from entry where id = '${id}'`,
  );
  expect(rows).toEqual([`${id} fill entry removed`, `${id} verify verification removed`]);
});

const stolen = uuidv7();
const putIn = `insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
  select city_code, '${stolen}', kind, office_id, occurred_on, recorded_at, recorded_by, origin from entry
  where id = '${idOf.fund}'`;

test('a row put in past the door', async () => {
  expect((await foundAfter(putIn)).rows).toEqual([`${stolen} – entry added`]);
});

describe('links', () => {
  const swap = [
    [1, -1],
    [2, 1],
    [-1, 2],
  ].map(([from, to]) => `update event set ledger_version = ${to} where ledger_version = ${from}`);

  test('two that were swapped', async () => {
    const faults = 'does not follow the link before it, altered, seals altered';
    expect((await foundAfter(...swap)).links).toEqual([
      `1 verify: ${faults}`,
      `2 fill: ${faults}`,
      '3 publish: does not follow the link before it',
    ]);
  });

  test.each([
    [`update event set use_case = 'other' where ledger_version = 2`, ['2 other: altered']],
    [`update event set summary = '{}' where ledger_version = 2`, ['2 verify: altered']],
    [`update event set at = at + interval '1 second' where ledger_version = 3`, ['3 publish: altered']],
    [`delete from event where ledger_version = 2`, ['3 publish: a link before it is missing']],
    [`delete from event where ledger_version = 4`, ['4–4: missing']],
    [`delete from seal where ledger_version = 2`, ['2 verify: seals altered']],
    [
      `update event set hash = null where ledger_version = 3`,
      ['3 publish: altered', '4 twice: does not follow the link before it'],
    ],
  ])('%s', async (statement, places) => {
    expect((await foundAfter(statement)).links).toEqual(places);
  });
});

test('a ledger older than the chain is taken in by the next write, and held from then on', async () => {
  const older = ['update event set hash = null, prev_hash = null, content_digest = null', 'delete from seal'];
  expect(await foundAfter(...older)).toEqual({ rows: [], links: [] });
  for (const statement of older) await at.store.pool.pg.query(statement);
  await record(at.store, enterer, { useCase: 'first_link', key: 'first-link', acts: [projectAct(uuidv7(), day)] });
  expect(await doctor(at.store)).toEqual([]);
  const id = idOf.fund;
  expect(
    await foundAfter(
      `update fund_arrival set payer = '别人' where entry_id = '${id}'`,
      `update event set use_case = 'other' where ledger_version = 2`,
    ),
  ).toEqual({ rows: [`${id} first_link entry altered`], links: ['5 first_link: does not follow the link before it'] });
});

test('every table whose rows belong to an entry is sealed', async () => {
  const { rows } = await at.store.pool.pg.query<{ table_name: string }>(
    `select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'entry_id'`,
  );
  expect(rows.map((row) => row.table_name).filter((table) => !sealedTables.includes(table))).toEqual([]);
});

/** What is not null is part of every digest: a column that comes to a sealed table later must allow null. */
const columnsOfOld = `
  activity: at_home city_code convener entry_id form level name office_id part signing_held speeches
  activity_project: city_code entry_id how no office_id project_id
  agreement: agreement_type city_code entry_id no_commitments office_id project_id
  agreement_clause: amount_undetermined city_code clause_kind commitment entry_id no office_id
  assessment_year: city_code from_on id recorded_at recorded_by to_on year
  attachment: city_code entry_id file_id id kind no office_id recorded_at recorded_by
  campaign: chains city_code ended from_on goals id name recorded_at recorded_by to_on
  carried_entry: city_code close_id closed_by entry_id office_id
  chain_duty: chain_id city_code id leader_ids recorded_at recorded_by version
  chain_edge: city_code evidence from_id no source to_id version_id
  chain_node: city_code key name name_key no node_id products segment version_id
  chain_node_industry: city_code industry_code no node_id version_id
  chain_rules: city_code effective_from id reason recorded_at recorded_by rules version
  chain_version: chain_id city_code id name origin recorded_at recorded_by retired version
  clause_review: city_code conclusion entry_id id office_id recorded_at recorded_by
  clause_review_flag: city_code clause_no no office_id outcome review_id rule_id rule_version severity words
  company_alias: city_code company_id id kind name name_key recorded_at recorded_by source source_on
  company_fact: city_code id kind recorded_at recorded_by register_id sample source source_on value
  company_fact_withdrawal: city_code fact_id reason recorded_at recorded_by
  company_merge: act city_code id kept_id merged_id reason recorded_at recorded_by
  company_merge_member: city_code company_id into_id merge_id
  company_parent: city_code company_id id recorded_at recorded_by source source_on
  company_version: city_code company_id country entry_id kind name name_key tags
  consent_asked: city_code entry_id no office_id owner_id reference
  consent_word: city_code entry_id id no office_id recorded_at recorded_by word
  contact: city_code company_id entry_id mode office_id summary
  credit_agreement: city_code covers entry_id from_on holder_ids office_id project_id
  credit_share: basis_points city_code entry_id holder_id no office_id
  dispute: city_code decider_id first_entry_id first_filed_at first_office_id first_project_id id office_id reason recorded_at recorded_by second_entry_id second_filed_at second_office_id second_project_id
  dispute_decision: city_code dispute_id id no office_id outcome reason recorded_at recorded_by rule_says
  entry: city_code id kind occurred_on office_id origin recorded_at recorded_by sample_fields void
  evidence_policy: city_code id policy recorded_at recorded_by
  exclusion_rule: city_code conditions effective_from id name recorded_at recorded_by rule_id version words
  file: bytes city_code id name office_id recorded_at recorded_by scan_awaited sha256 type
  file_scan: city_code file_id id office_id recorded_at state
  file_withdrawal: city_code file_id office_id recorded_at recorded_by
  fund_arrival: city_code claimed_fen entry_id office_id project_id recognised_fen
  kept_apart: city_code code_finding id no office_id other_digest other_id other_office_id project_digest project_id reason recorded_at recorded_by suspicion
  kept_apart_undo: city_code kept_apart_id office_id other_office_id reason recorded_at recorded_by
  milestone: authority city_code entry_id kind office_id project_id
  office_version: city_code kind name office_id recorded_at short_name sort_order valid_from
  outing: city_code destination ended_on entry_id office_id
  outing_member: city_code entry_id no office_id person_id rank
  outing_project: city_code entry_id no office_id project_id
  outing_visit: city_code entry_id institution no office_id
  packaging: act city_code id office_id package_id reason recorded_at recorded_by
  period_close: city_code closed_at closed_by from_on id no office_id period to_on
  period_reopen: city_code close_id closed_by office_id reason reopened_at reopened_by
  project_merge: act city_code id kept_id kept_office_id merged_id merged_office_id office_id reason recorded_at recorded_by
  project_merge_member: city_code into_id merge_id office_id project_id
  project_merge_repeat: city_code entry_id merge_id no office_id repeats_id repeats_no
  project_phase: city_code entry_id name no office_id
  project_version: chain_nodes city_code entry_id industry_code investor_classes name name_key name_pinyin office_id project_id status tags
  prospect: city_code id name name_key name_pinyin recorded_at recorded_by sample source source_on
  protection_rule: city_code days effective_from id reason recorded_at recorded_by
  publication: bulletin city_code content hash id known_at period published_at published_by
  published_figure: city_code definition_version display figure_id figure_key hash publication_id row_ids
  pursuit: city_code id office_id opened_on prospect_id recorded_at recorded_by root_id
  pursuit_act: acted_on city_code id kind office_id opens pursuit_id reasons recorded_at recorded_by root_id
  pursuit_rule: city_code effective_from id protection_days reason recorded_at recorded_by release_days
  site_check: checked_entry_id checked_kind checker_id city_code entry_id office_id outcome place project_id spot_check_id
  spot_check: city_code id kind office_id office_ids period period_from period_to population recorded_at recorded_by seed
  spot_check_item: city_code entry_id no office_id spot_check_id
  stage_rule: change city_code effective_from id reason recorded_at recorded_by
  target: city_code entry_id figure_id office_id value year
  verification: city_code decision entry_id id office_id recorded_at recorded_by
`;

test('no column that must be filled has been added to a sealed table', async () => {
  const { rows } = await at.store.pool.pg.query<{ places: string }>(
    `select table_name || ': ' || string_agg(column_name, ' ' order by column_name) as places
     from information_schema.columns
     where table_schema = 'public' and is_nullable = 'NO' and table_name = any($1) group by table_name order by 1`,
    [sealedTables],
  );
  expect(rows.map(({ places }) => `  ${places}`).join('\n')).toBe(columnsOfOld.slice(1, -1));
});

// One city of many projects, a quarter of them told again as offices do it: the made-up ledger of `bench names`, its counties
// folded into twelve, in the ledger's own tables.
import type pg from 'pg';
import { fromEpochDay } from '../src/domain/day.ts';
import { makeLedger } from './names/madeLedger.ts';
import type { Vocabulary } from './names/vocabulary.ts';

export const benchCity = '371500';
const counties = 12;

export async function makeRadarCity(pool: pg.Pool, projects: number, vocabulary: Vocabulary): Promise<void> {
  const { records } = makeLedger(projects, vocabulary, 'radar 1');
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query(`insert into city (city_code, name_zh, name_en) values ($1, '示例市', 'Sample')`, [benchCity]);
    await client.query(
      `insert into office select $1, md5('office' || k)::uuid, case k when 0 then $1 else 'county-' || k end
      from generate_series(0, ${counties}) k`,
      [benchCity],
    );
    await client.query(
      `insert into office_version (city_code, office_id, name, short_name, kind, parent_id, division_code,
        sort_order, valid_from, recorded_at)
      select $1, md5('office' || k)::uuid, '示例县' || k, '示例' || k, case k when 0 then 'city' else 'county' end,
        case k when 0 then null else md5('office0')::uuid end, case k when 0 then $1 end, k, '2000-01-01', '2020-01-01'
      from generate_series(0, ${counties}) k`,
      [benchCity],
    );
    for (let at = 0; at < records.length; at += chunk) {
      const rows = records.slice(at, at + chunk).map((record, i) => ({
        n: at + i,
        k: 1 + (record.county % counties),
        company: record.company,
        code: record.creditCode,
        project: record.project,
        fen: record.amountFen,
        day: record.day === null ? '2023-01-01' : fromEpochDay(18_000 + (record.day % 1800)),
      }));
      for (const statement of statements) await client.query(statement, [benchCity, JSON.stringify(rows)]);
    }
    await client.query('commit');
    await client.query('vacuum analyze');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

const chunk = 5000;
const from = `from json_to_recordset($2::json) as r(n int, k int, company text, code text, project text, fen bigint, day date)`;
const at = `timestamptz '2024-01-05' + r.n * interval '1 millisecond'`;
const entry = (
  kind: string,
) => `insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
  select $1, md5('${kind}' || r.n)::uuid, '${kind}', md5('office' || r.k)::uuid, r.day, ${at}, md5('account')::uuid, 'imported' ${from}`;

const statements = [
  entry('company_version'),
  entry('project_version'),
  entry('milestone'),
  `insert into company (city_code, id) select $1, md5('company' || r.n)::uuid ${from}`,
  `insert into company_version (city_code, entry_id, company_id, name, name_key, kind, credit_code, country)
    select $1, md5('company_version' || r.n)::uuid, md5('company' || r.n)::uuid, r.company, r.company, 'domestic', r.code, 'CN' ${from}`,
  `insert into project (city_code, id, short_code) select $1, md5('project' || r.n)::uuid, '2023-' || r.n ${from}`,
  `insert into project_version (city_code, entry_id, office_id, project_id, name, name_key, name_pinyin, industry_code,
      investor_id, investment_currency, investment_minor, investment_fen, status)
    select $1, md5('project_version' || r.n)::uuid, md5('office' || r.k)::uuid, md5('project' || r.n)::uuid, r.project,
      r.project, '', '34', md5('company' || r.n)::uuid, case when r.fen > 0 then 'CNY' end, case when r.fen > 0 then r.fen end,
      case when r.fen > 0 then r.fen end, 'active' ${from}`,
  `insert into milestone (city_code, entry_id, office_id, project_id, kind, authority)
    select $1, md5('milestone' || r.n)::uuid, md5('office' || r.k)::uuid, md5('project' || r.n)::uuid, 'signed', 'agreement' ${from}`,
];

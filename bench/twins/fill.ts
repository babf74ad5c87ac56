// The records as projects of the demo city, each with the firm that it names, straight into the ledger's own tables.
import type pg from 'pg';
import { demoCity } from '../../src/demo/offices.ts';
import { fromEpochDay } from '../../src/domain/day.ts';
import { nameKey } from '../../src/names/normalise.ts';
import type { OtherRecord } from './other/otherTypes.ts';

const codeOf = (n: number) => `T-${n}`;
export const numberOf = (code: string | undefined) =>
  code?.startsWith('T-') ? Number(code.slice('T-'.length)) : undefined;

const chunk = 5000;

export async function fillCity(pool: pg.Pool, records: readonly OtherRecord[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    for (let at = 0; at < records.length; at += chunk) {
      const rows = JSON.stringify(records.slice(at, at + chunk).map((record, i) => rowOf(record, at + i)));
      for (const statement of statements) await client.query(statement, [demoCity.cityCode, rows]);
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

function rowOf({ company, project, creditCode, county, amountFen, day, place, aliases = [] }: OtherRecord, n: number) {
  return {
    n,
    code: codeOf(n),
    office: String(county),
    company,
    company_key: company && nameKey(company),
    credit_code: creditCode,
    aliases: aliases.map((name) => ({ name, key: nameKey(name) })),
    project,
    project_key: nameKey(project),
    fen: amountFen,
    day: fromEpochDay(day),
    place,
  };
}

const rows = `select r.*, o.id as office_id, t.at from json_to_recordset($2::json) as r(n int, code text, office text, company text,
    company_key text, credit_code text, aliases json, project text, project_key text, fen bigint, day date, place text)
  join office o on o.city_code = $1 and o.code = r.office
  cross join lateral (select timestamptz '2023-01-05' + r.n * interval '1 millisecond' as at) t`;
const id = (what: string) => `md5('${what}' || r.n)::uuid`;
const entry = (kind: string, where = 'true') => `with r as (${rows})
  insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
  select $1, ${id(kind)}, '${kind}', r.office_id, r.day, r.at, ${id('nobody')}, 'imported' from r where ${where}`;
const withFirm = 'r.company is not null';

const statements = [
  entry('company_version', withFirm),
  entry('project_version'),
  entry('milestone'),
  `with r as (${rows}) insert into company (city_code, id) select $1, ${id('company')} from r where ${withFirm}`,
  `with r as (${rows}) insert into company_version (city_code, entry_id, company_id, name, name_key, kind, credit_code, country)
    select $1, ${id('company_version')}, ${id('company')}, r.company, r.company_key, 'domestic', r.credit_code, 'CN' from r where ${withFirm}`,
  `with r as (${rows}) insert into company_alias (city_code, id, company_id, name, name_key, kind, source, source_on, recorded_at, recorded_by)
    select $1, md5('alias' || r.n || (a ->> 'name'))::uuid, ${id('company')}, a ->> 'name', a ->> 'key', 'alias', '示例', '2020-01-01', r.at,
      ${id('nobody')} from r cross join lateral json_array_elements(r.aliases) a where ${withFirm}`,
  `with r as (${rows}) insert into project (city_code, id, short_code) select $1, ${id('project')}, r.code from r`,
  `with r as (${rows}) insert into project_version (city_code, entry_id, office_id, project_id, name, name_key, name_pinyin, industry_code,
      investor_id, investment_currency, investment_minor, investment_fen, status, place)
    select $1, ${id('project_version')}, r.office_id, ${id('project')}, r.project, r.project_key, '', '34',
      case when ${withFirm} then ${id('company')} end, case when r.fen > 0 then 'CNY' end, case when r.fen > 0 then r.fen end,
      case when r.fen > 0 then r.fen end, 'active', r.place from r`,
  `with r as (${rows}) insert into milestone (city_code, entry_id, office_id, project_id, kind, authority)
    select $1, ${id('milestone')}, r.office_id, ${id('project')}, 'signed', 'agreement' from r`,
];

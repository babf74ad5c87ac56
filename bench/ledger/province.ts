// A synthetic province: cities with projects and entries in the ledger's own tables, made inside PostgreSQL in a few
// statements. Nothing in it is real; the shares of each noun follow the demo city's.
import type pg from 'pg';

export interface ProvinceSize {
  readonly cities: number;
  readonly projects: number;
  readonly entries: number;
}

/** Entries of each noun, of every hundred that are no project version. */
const shares = { milestone: 22, fund_arrival: 48, outing: 12, activity: 6, contact: 12 };

export async function makeProvince(pool: pg.Pool, size: ProvinceSize): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Keys are made right by construction; checking a million of them is not what is measured here.
    await client.query(`set local session_replication_role = replica`);
    await client.query(`select setseed(0.42)`);
    for (const statement of statements(size)) await client.query(statement);
    await client.query('commit');
    await client.query('vacuum analyze');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

/** How the statements of one size write ids, entries and the rows below them. */
function wordsOf({ cities, projects, entries }: ProvinceSize) {
  const perCity = Math.floor(projects / cities);
  const others = (entries - projects) / cities / 100;
  // Of the shape of a UUID of version 8, which the server takes for an id.
  const id = (kind: string, parts: string) =>
    `overlay(overlay(md5('${kind}' || ${parts}) placing '8' from 13) placing '8' from 17)::uuid`;
  const rows = (noun: keyof typeof shares) => Math.floor(others * shares[noun]);
  const project = (n: string) => id('project', `c.city_code || '-' || (1 + (${n})::bigint % ${perCity})`);
  /** One of a city's offices, spread over its first so many. */
  const office = (spread = '1 + (n * 7) % 12') => id('office', `c.city_code || '-' || (${spread})`);
  const day = `date '2021-01-01' + (n % 1095 * 7907 % 1095)`;
  // Two thousand instants: what was written at one alone makes the database's planner believe that all was.
  const instant = `timestamptz '2024-01-05T00:00:00Z' + (n % 2000) * interval '1 minute'`;
  const entry = (kind: string, count: number, by = office()) => `
    insert into entry (city_code, id, kind, office_id, occurred_on, recorded_at, recorded_by, origin)
    select c.city_code, ${id(kind, `c.city_code || '-' || n`)}, '${kind}', ${by}, ${day}, ${instant}, ${id('account', `c.city_code`)}, 'imported'
    from city c, generate_series(1, ${count}) n`;
  const detail = (kind: string, columns: string, values: string, count: number, by = office()) => `
    insert into ${kind} (city_code, entry_id, office_id, ${columns})
    select c.city_code, ${id(kind, `c.city_code || '-' || n`)}, ${by}, ${values} from city c, generate_series(1, ${count}) n`;
  /** So many rows below each entry of a kind. */
  const below = (
    table: string,
    of: { kind: keyof typeof shares; each: number; by?: string },
    columns: string,
    values: string,
  ) => `
    insert into ${table} (city_code, entry_id, office_id, no, ${columns})
    select c.city_code, ${id(of.kind, `c.city_code || '-' || n`)}, ${of.by ?? office()}, k, ${values}
    from city c, generate_series(1, ${rows(of.kind)}) n, generate_series(1, ${of.each}) k`;
  return { cities, perCity, id, rows, project, office, day, entry, detail, below };
}

type Wording = ReturnType<typeof wordsOf>;

function statements(size: ProvinceSize): string[] {
  const words = wordsOf(size);
  return [
    ...cityStatements(words),
    ...projectStatements(words),
    ...onProjects(words),
    ...outingStatements(words),
    ...activityStatements(words),
    `insert into verification (city_code, id, entry_id, office_id, decision, recorded_at, recorded_by)
      select city_code, overlay(overlay(md5('v' || id::text) placing '8' from 13) placing '8' from 17)::uuid, id, office_id, 'verified', recorded_at + interval '1 day', md5('verifier')::uuid from entry`,
  ];
}

function cityStatements({ cities, id }: Wording): string[] {
  return [
    `insert into city (city_code, name_zh, name_en) select (900000 + n)::text, '示例市' || n, 'Sample ' || n from generate_series(1, ${cities}) n`,
    `insert into office select c.city_code, ${id('office', `c.city_code || '-' || k`)}, case k when 0 then c.city_code when 13 then 'promotion' else 'county-' || k end
      from city c, generate_series(0, 73) k`,
    `insert into office_version (city_code, office_id, name, short_name, kind, parent_id, sort_order, valid_from, recorded_at)
      select c.city_code, ${id('office', `c.city_code || '-' || k`)}, '示例单位' || k, '单位' || k,
        case when k = 0 then 'city' when k <= 12 then 'county' else 'department' end,
        case when k = 0 then null else ${id('office', `c.city_code || '-0'`)} end, k, '2020-01-01', '2020-01-01T00:00:00Z'
      from city c, generate_series(0, 73) k`,
  ];
}

function projectStatements({ perCity, id, entry, office }: Wording): string[] {
  return [
    `insert into project select c.city_code, ${id('project', `c.city_code || '-' || n`)}, '2021-' || lpad(n::text, greatest(4, length(n::text)), '0') from city c, generate_series(1, ${perCity}) n`,
    entry('project_version', perCity),
    `insert into project_version (city_code, entry_id, office_id, project_id, name, name_key, name_pinyin, industry_code,
        investment_currency, investment_minor, investment_fen, status)
      select c.city_code, ${id('project_version', `c.city_code || '-' || n`)}, ${office()}, ${id('project', `c.city_code || '-' || n`)},
        t.name, t.name, 'shi li xiang mu ' || n, i.code, 'CNY', t.fen, t.fen, 'active'
      from city c, generate_series(1, ${perCity}) n
      join lateral (select '示例' || (array['轴承','铝材','化工','食品','装备','纺织','医药','电子'])[1 + n % 8] || '生产项目' || n as name,
        (2 + n::bigint * 7877 % 900)::bigint * 100000000 as fen) t on true
      join (select code, row_number() over (order by md5(code)) - 1 as r, count(*) over () as total from industry where level = 4) i
        on i.r = n::bigint * 31 % i.total`,
  ];
}

/** What names one project: milestones, arrivals, contacts. */
function onProjects({ id, rows, project, entry, detail }: Wording): string[] {
  const one = project('n::bigint * 7919');
  return [
    entry('milestone', rows('milestone')),
    detail(
      'milestone',
      'project_id, kind, authority',
      `${one}, (array['signed','signed','started','registered','filed'])[1 + n % 5], 'promotion'`,
      rows('milestone'),
    ),
    entry('fund_arrival', rows('fund_arrival')),
    detail(
      'fund_arrival',
      'project_id, claimed_fen, recognised_fen, money_source',
      `${one}, (1 + n % 5000)::bigint * 1000000, (1 + n % 5000)::bigint * 1000000, 'other_province'`,
      rows('fund_arrival'),
    ),
    entry('contact', rows('contact')),
    detail(
      'contact',
      'project_id, company_id, mode, summary',
      `${one}, ${id('company', 'n')}, 'visit_out', '示例'`,
      rows('contact'),
    ),
  ];
}

function outingStatements({ id, rows, project, day, entry, detail, below }: Wording): string[] {
  return [
    entry('outing', rows('outing')),
    detail('outing', 'ended_on, destination', `${day} + 2, '上海'`, rows('outing')),
    below(
      'outing_member',
      { kind: 'outing', each: 2 },
      'person_id, rank',
      `${id('person', 'n')}, (array['city_leader','county_chief','county_chief','staff'])[1 + n % 4]`,
    ),
    below('outing_visit', { kind: 'outing', each: 3 }, 'institution', `'机构' || (n % 400 + k)`),
    below('outing_project', { kind: 'outing', each: 2 }, 'project_id', project('n::bigint * 7919 + k * 101')),
  ];
}

/** Of all offices, where the others are of counties. */
function activityStatements({ rows, project, office, entry, detail, below }: Wording): string[] {
  const by = office('n % 74');
  return [
    entry('activity', rows('activity'), by),
    detail(
      'activity',
      'name, nature, part, form, level, at_home, led_by, convener, signing_held, speeches',
      `'示例活动' || n, (array['comprehensive','thematic','visit'])[1 + n % 3], (array['lead','host','attend'])[1 + n % 3],
        (array['matchmaking','promotion','conference','visit'])[1 + n % 4], 'city', n % 2 = 0, case when n % 5 = 0 then 'city_chief' end, 'city', false, 0`,
      rows('activity'),
      by,
    ),
    below(
      'activity_project',
      { kind: 'activity', each: 3, by },
      'project_id, how',
      `${project('n::bigint * 7919 + k * 101')}, case when k = 1 then 'signed' else 'advanced' end`,
    ),
  ];
}

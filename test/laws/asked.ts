// Laws that a request breaks, as somebody who may ask it sends it.
import { v7 as uuidv7 } from 'uuid';
import { publishBulletin } from '../../src/app/bulletin/publish.ts';
import { administer } from '../../src/app/people/act.ts';
import { recordDefinitions } from '../../src/app/figures/recordDefinitions.ts';
import { standsSince } from '../../src/app/keeping/since.ts';
import { countingScope, inScope } from '../../src/storage/store.ts';
import { cityNamed } from '../../src/storage/names.ts';
import { buildServer } from '../../src/server/buildServer.ts';
import { CommitUnanswered } from '../../src/storage/connection/lostConnection.ts';
import { prospects } from '../../src/sheets/forms/prospects.ts';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { vault } from '../fixture/vault.ts';
import { cityCode, offices } from '../scenarios/samples/city.ts';
import { head } from '../scenarios/samples/ledger.ts';
import { multipart, multipartType } from '../scenarios/samples/multipart.ts';
import { chainToRead } from '../scenarios/samples/sampleChains.ts';
import type { Rows } from './rows.ts';

const absent = '01890000-0000-7000-8000-0000000000ff';
const reason = '重复登记';

const archived = (bytes: string, id = uuidv7()) =>
  multipart({ key: uuidv7(), id, title: '往年公报（示例）', period: '2021' }, { name: '公报.txt', bytes });

export const asked: Rows = {
  city_unknown: (city) => inScope(city.store, countingScope('999999'), (tx) => cityNamed(tx, '999999')),
  payload_too_large: (city) => city.ask('linqing', 'POST', '/entries', { key: 'x'.repeat(5 * 2 ** 20) }),
  session_unknown: (city) => city.ask('linqing', 'DELETE', `/sessions/${absent}`),
  view_unknown: (city) => city.ask('linqing', 'DELETE', `/views/${absent}`),
  publication_unknown: (city) => city.ask('leader', 'GET', `/publications/${absent}`),
  // What was published before there were proofs.
  publication_without_proof: async (city) => {
    const publisher = await actorNamed(city.store, cityCode, 'cityPublish');
    const bare = { ...city.store, secrets: undefined };
    const { id } = await publishBulletin(bare, publisher, { period: '2023', key: uuidv7() });
    return city.ask('leader', 'GET', `/publications/${id}/proof`);
  },
  archive_text_unknown: (city) => city.ask('linqing', 'GET', `/archive/${absent}`),
  archive_text_empty: (city) => city.ask('cityPublish', 'POST', '/archive', archived('没有数的文稿'), multipartType),
  archive_text_known: async (city) => {
    await city.ask('cityPublish', 'POST', '/archive', archived('2021年进出口120亿元'), multipartType);
    return city.ask('cityPublish', 'POST', '/archive', archived('2021年进出口120亿元'), multipartType);
  },
  archive_text_withdrawn: async (city) => {
    const id = uuidv7();
    await city.ask('cityPublish', 'POST', '/archive', archived('2020年进出口110亿元', id), multipartType);
    const withdraw = () => city.ask('cityPublish', 'POST', `/archive/${id}/withdrawal`, { key: uuidv7(), reason });
    await withdraw();
    return withdraw();
  },
  company_not_found: (city) => city.ask('linqing', 'GET', `/companies/${absent}`),
  chain_node_unknown: async (city) => {
    const { id } = await chainToRead(city.store);
    return city.ask('linqing', 'GET', `/chains/${id}/nodes/${absent}/firms`);
  },
  project_not_named: (city) => city.ask('linqing', 'POST', '/projects/named', { code: 'X-1', name: '没有的项目' }),
  packaging_unknown: (city) => city.ask('cityEnter', 'POST', `/packagings/${absent}/undo`, { key: uuidv7(), reason }),
  form_unknown: (city) => city.ask('linqing', 'GET', '/imports/template/absent.xlsx'),
  complete_from_in_future: (city) => {
    const profile = { id: uuidv7(), issuer: null, completeFrom: '2199-01-01', reason };
    return city.ask('admin', 'POST', '/city-profile', { key: uuidv7(), profile });
  },
  instant_malformed: (city) => city.ask('leader', 'GET', '/figures?period=2023&asKnownAt=yesterday'),
  figure_not_in_force: (city) => city.ask('leader', 'GET', '/figures/projects_new?period=1990'),
  credit_code_only_for_domestic: (city) => {
    const input = { companyId: uuidv7(), name: '海外有限公司', kind: 'foreign', creditCode: '91110000600037341L' };
    const acts = [{ kind: 'company_version', input: { head: head(offices.linqing, '2023-07-07'), ...input } }];
    return city.ask('linqing', 'POST', '/entries', { key: uuidv7(), acts });
  },
  list_too_long: async (city) => {
    const { accountId } = await actorNamed(city.store, cityCode, 'linqing');
    const rows = Array.from({ length: 501 }, (_, n) => `名单${n}有限公司,宁波市,轴承`);
    const file = { name: '名单.csv', bytes: [prospects.name, '企业名称,所在地,产业链', ...rows].join('\n') };
    const url = `/pursuits/list?office=${offices.linqing}&account=${accountId}&dueOn=2099-01-01`;
    return city.ask('linqing', 'POST', url, multipart({}, file), multipartType);
  },
  // Two administrators became needed between the question and the act.
  second_administrator_needed: async (city) => {
    const admin = await actorNamed(city.store, cityCode, 'admin');
    const { accountId } = await actorNamed(city.store, cityCode, 'nobody');
    const act = { key: uuidv7(), accountId, act: { kind: 'link' } } as const;
    return administer(city.store, admin, act, () => Promise.reject(new Error('done by one')));
  },
  definition_version_changed: async (city) => {
    await recordDefinitions(city.store);
    await city.store.pool.pg.query(`update definition set hash = 'of another' where id = 'projects_new'`);
    return recordDefinitions(city.store);
  },
  head_ambiguous: async (city) => {
    // Of two hashes with one beginning nobody knows how to find them: two links are given one.
    const { pg } = city.store.pool;
    await pg.query(
      `update event set hash = repeat('ab', 6) || substr(hash, 13) where ledger_version in
       (select ledger_version from event where hash is not null order by ledger_version limit 2)`,
    );
    return standsSince(city.store, 'ab'.repeat(6));
  },
  database_disk_full: async (city) => {
    await city.store.pool.pg.query(`
      create function full_disk() returns trigger language plpgsql as
        $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$;
      create trigger full_disk before insert on saved_view for each row execute function full_disk()`);
    return city.ask('linqing', 'POST', '/views', { screen: 'ledger', name: '甲', query: {} });
  },
  saved_or_not_unknown: async (city) => {
    const clock = (): Date => {
      throw new CommitUnanswered(new Error('the line broke'));
    };
    const app = await buildServer({ store: { ...city.store, clock }, vault, log: () => {} });
    const headers = { cookie: `yiwang_session=371500.${'a'.repeat(43)}` };
    const answer = await app.inject({ url: '/api/v1/session', headers });
    await app.close();
    return answer;
  },
};

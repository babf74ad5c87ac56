// Two projects of 临清市 that look like one, another two each time.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { keepApart } from '../../../src/app/radar/keepApart.ts';
import { record } from '../../../src/app/entries/record.ts';
import { CompanyInput } from '../../../src/domain/companies/company.ts';
import { ProjectInput } from '../../../src/domain/projects/project.ts';
import type { Store } from '../../../src/storage/store.ts';
import { cityCode, offices } from './city.ts';
import { head } from './ledger.ts';

let pairs = 0;
const fen = '41700000000';

/** Their ids, as two words. */
export async function twinPair(store: Store): Promise<string> {
  const no =
    ++pairs === 1 ? '' : `${String.fromCodePoint(0x4e00 + pairs * 7)}${String.fromCodePoint(0x5e00 + pairs * 7)}`;
  const firm = uuidv7();
  const company = {
    kind: 'company_version' as const,
    input: CompanyInput.parse({
      head: head(offices.linqing, '2022-03-03'),
      companyId: firm,
      name: `苏州昉昱${no}精机有限公司`,
      kind: 'domestic',
    }),
  };
  const ids = [uuidv7(), uuidv7()];
  const projects = ids.map((projectId, n) => ({
    kind: 'project_version' as const,
    input: ProjectInput.parse({
      head: head(offices.linqing, `2022-03-0${n + 4}`),
      projectId,
      name: `${no}数控机床主轴${n === 0 ? '' : '生产'}项目`,
      industryCode: '34',
      investorId: firm,
      investment: { currency: 'CNY', minor: fen, fen },
    }),
  }));
  const acts = [company, ...projects];
  await record(store, await actorNamed(store, cityCode, 'linqing'), { useCase: 'test', key: uuidv7(), acts });
  return ids.join(' ');
}

/** A decision on such a pair that stands. */
export async function keptApartPair(store: Store): Promise<string> {
  const [projectId = '', otherId = ''] = (await twinPair(store)).split(' ');
  const input = { id: uuidv7(), projectId, otherId, reason: '两份合同' };
  return (await keepApart(store, await actorNamed(store, cityCode, 'cityVerify'), { key: uuidv7(), input })).id;
}

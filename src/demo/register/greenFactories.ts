// Firms of the national lists of green factories (see NOTICE.md beside the data).
import type { CompanyFactSaid } from '../../domain/companies/companyFact.ts';
import rows from './greenFactories.json' with { type: 'json' };

export interface DemoFirm {
  readonly name: string;
  readonly divisionCode: string;
  readonly industryCode: string;
  readonly source: string;
  readonly sourceOn: string;
  readonly sample: boolean;
  readonly facts: readonly CompanyFactSaid[];
}

/** When each batch was published: the day of the last one, else the end of the year. */
const batches: Readonly<Record<string, readonly [name: string, sourceOn: string]>> = {
  1: ['第一批', '2017-12-31'],
  2: ['第二批', '2018-12-31'],
  3: ['第三批', '2018-12-31'],
  4: ['第四批', '2019-12-31'],
  5: ['第五批', '2020-12-31'],
  2021: ['2021年度', '2022-01-15'],
};

export function greenFactories(): DemoFirm[] {
  return rows.map(([name = '', divisionCode = '', industryCode = '', no = '']) => {
    const [batch, sourceOn] = batches[no] ?? ['', ''];
    const facts = [{ kind: 'qualification' as const, value: { list: '绿色工厂', batch } }];
    const source = `工业和信息化部绿色制造名单（${batch}）`;
    return { name, divisionCode, industryCode, source, sourceOn, sample: false, facts };
  });
}

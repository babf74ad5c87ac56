// Firms of the demo city, link by link of its chains as public pages describe them (who forges, who makes cages, balls and
// bearings, and where): every firm and every number is invented and marked.
import type { CompanyFactSaid } from '../../domain/companies/companyFact.ts';
import { chanceOf } from '../chance.ts';
import words from '../words/names.json' with { type: 'json' };
import type { DemoFirm } from './greenFactories.ts';
import groups from './localFirms.json' with { type: 'json' };

/** A firm with the names of those that supply it. */
export interface LocalFirm extends DemoFirm {
  readonly suppliers: readonly string[];
}

const source = '演示数据';
const sourceOn = '2023-12-31';

export function localFirms(): LocalFirm[] {
  const chance = chanceOf('register');
  const used = new Set<string>();
  const trade = (): string => {
    for (;;) {
      const name = [words.first, words.second, words.third].map((part) => chance.pick(Array.from(part))).join('');
      if (!used.has(name)) return used.add(name) && name;
    }
  };
  const named = new Map<string, string[]>();
  return groups.flatMap((group) => {
    const suppliersOf = group.suppliers.map((id) => named.get(id) ?? []);
    const names = Array.from({ length: group.firms }, () => `${group.prefix}${trade()}${group.field}有限公司`);
    named.set(group.id, names);
    return names.map((name) => {
      const employees = Math.round(chance.around(group.employees, 0.5));
      const outputWan = Math.round(chance.around(group.outputWan, 0.5));
      const facts: CompanyFactSaid[] = [
        { kind: 'employees', value: { count: employees } },
        { kind: 'output', value: { outputFen: `${outputWan}000000`, year: 2023 } },
        { kind: 'above_scale', value: { aboveScale: outputWan >= 2000 } },
        ...group.products.map((product) => ({ kind: 'product' as const, value: { product } })),
      ];
      const { divisionCode, industryCode } = group;
      const suppliers = suppliersOf.filter((some) => some.length > 0).map((some) => chance.pick(some));
      return { name, divisionCode, industryCode, source, sourceOn, sample: true, facts, suppliers };
    });
  });
}

const briefing = '聊城市2023年招商引资新闻发布会';

/** Firms that public pages name: the investor of the city's best known bearing project, and who owns it. */
export const publishedFirms: readonly DemoFirm[] = [
  {
    name: '哈尔滨轴承集团有限公司',
    divisionCode: '230100',
    industryCode: '3451',
    source: briefing,
    sourceOn: '2024-01-31',
    sample: false,
    facts: [
      { kind: 'product', value: { product: '轴承' } },
      { kind: 'parent', value: { name: '北京建龙重工集团有限公司' } },
      { kind: 'invested_in', value: { divisionCode: '371581', project: '哈尔滨轴承集团生产基地项目' } },
    ],
  },
  {
    name: '北京建龙重工集团有限公司',
    divisionCode: '110000',
    industryCode: '31',
    source: briefing,
    sourceOn: '2024-01-31',
    sample: false,
    facts: [],
  },
];

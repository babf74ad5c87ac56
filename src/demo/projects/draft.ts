// Turns a line of business and an amount into a project with its words: name, content, investor, site.
import type { Chance } from '../chance.ts';
import { type Company, type CompanyMaker, businessOf } from '../company.ts';
import type { CountyLine } from '../counties.ts';
import { missions } from '../offices.ts';
import type { DemoProject } from './project.ts';

export interface Drafts {
  draft(chance: Chance, line: CountyLine, investmentWan: number): DemoProject;
  readonly companies: CompanyMaker;
}

export function drafts(companies: CompanyMaker): Drafts {
  const names = new Set<string>();
  const unused = (chance: Chance, trade: string, plain: string): string => {
    const name = chance.yes(0.6) || names.has(plain) ? `${trade}${plain}` : plain;
    names.add(name);
    return name;
  };
  return {
    companies,
    draft(chance, line, investmentWan) {
      const investor = companies.invent(chance, line.industry);
      const { what, content, mu } = wordsOf(chance, line, investmentWan);
      return {
        name: unused(chance, investor.trade, what),
        office: line.county.code,
        industry: line.industry,
        made: line.made,
        content,
        chain: line.chain,
        investor,
        recipient: recipientOf(chance, investor, line),
        investmentWan,
        source: investor.source,
        place: `${line.county.name}${chance.pick(line.county.places)}`,
        landMu: mu ?? (line.made || chance.yes(0.5) ? plotFor(chance, investmentWan) : null),
        classes: [],
        tags: [],
        ...(chance.yes(0.08) ? { finder: chance.pick(missions).name } : {}),
        phasesWan: phasesOf(chance, investmentWan),
        agreement: chance.yes(0.12) ? 'framework' : 'investment',
        startsElsewhere: [],
      };
    },
  };
}

function recipientOf(chance: Chance, investor: Company, line: CountyLine): string {
  const field = businessOf(chance, line.industry);
  return chance.yes(0.5)
    ? `${investor.trade}${field}（${line.county.short}）有限公司`
    : `聊城${investor.trade}${field}有限公司`;
}

function plotFor(chance: Chance, wan: number): number {
  return 5 * Math.round(Math.max(2, wan / 10_000) * chance.int(2, 7));
}

interface Words {
  readonly what: string;
  readonly content: string;
  /** A farm's size is its land. */
  readonly mu?: number;
}

function wordsOf(chance: Chance, line: CountyLine, wan: number): Words {
  const [product = '', unit = '', least = '1', most = '9'] = line.product.split('|');
  // The larger the investment, the larger the plant.
  const size = Math.min(1, Math.max(0, (Math.log(wan) - 8.5) / 4)) * 0.7 + chance.next() * 0.3;
  const scale = roundish(Number(least) + (Number(most) - Number(least)) * size);
  const area = 1000 * Math.round(Math.max(5, wan / 900 + chance.int(0, 20)));
  if (!line.made) {
    const words = { what: `${scale}${unit}${product}项目`, content: `建设${product}，规模${scale}${unit}及配套设施。` };
    return unit === '亩' ? { ...words, mu: scale } : words;
  }
  return {
    what: `年产${scale}${unit}${product}项目`,
    content: `新建厂房及附属设施${area}平方米，购置生产与检测设备${chance.int(20, 320)}台（套），建成后年产${product}${scale}${unit}。`,
  };
}

/** Two leading digits, as plans are written. */
function roundish(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(value, 1))) - 1);
  return Math.max(1, Math.round(value / step) * step);
}

function phasesOf(chance: Chance, wan: number): number[] {
  if (wan < 30_000 || !chance.yes(0.16)) return [];
  const first = 500 * Math.round((wan * (0.4 + 0.2 * chance.next())) / 500);
  return [first, wan - first];
}

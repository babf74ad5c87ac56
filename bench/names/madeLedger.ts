// A made-up ledger: 72 of 100 records are projects of their own, 28 report one of them again, as offices do it.
import { type Chance, chanceOf } from '../../src/demo/chance.ts';
import { creditCodeWithCheck } from '../../src/domain/companies/company.ts';
import type { LedgerRecord } from '../../src/names/twins/columns.ts';
import { type MadeCompany, type Place, type Vocabulary, makeCompany, products } from './vocabulary.ts';

export interface MadeLedger {
  readonly records: readonly LedgerRecord[];
  /** Which project each record is of. */
  readonly truth: Uint32Array;
}

interface Told {
  readonly company: MadeCompany;
  readonly code: string;
  readonly record: LedgerRecord;
}

const again = 0.28;
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

export function makeLedger(size: number, vocabulary: Vocabulary, seed: string): MadeLedger {
  const chance = chanceOf(seed);
  const projects = Math.round(size * (1 - again));
  const told: Told[] = [];
  for (let n = 0; n < projects; n++) {
    const before = told[told.length - 1];
    // A firm has a second project, or a later phase of the first, which is another project.
    if (before && chance.yes(0.15)) told.push(secondProject(chance, before));
    else told.push(firstProject(chance, makeCompany(chance, vocabulary)));
  }
  const all: { record: LedgerRecord; project: number }[] = told.map(({ record, code }, project) => ({
    record: { ...record, creditCode: chance.yes(0.5) ? code : null },
    project,
  }));
  while (all.length < size) {
    const project = chance.int(0, projects - 1);
    const one = told[project];
    if (one) all.push({ record: toldAgain(chance, one, vocabulary), project });
  }
  const order = chance.shuffled(all);
  return { records: order.map(({ record }) => record), truth: Uint32Array.from(order, ({ project }) => project) };
}

function firstProject(chance: Chance, company: MadeCompany): Told {
  const code = creditCode(chance, company.place);
  return { company, code, record: recordOf(chance, company, projectName(chance)) };
}

function secondProject(chance: Chance, { company, code, record }: Told): Told {
  const phase = chance.yes(0.3);
  const likewise = chance.yes(0.2) ? record.project.replace(/\d+/u, String(chance.int(1, 99))) : projectName(chance);
  const project = phase ? `${record.project.replace(/项目$/u, '')}二期项目` : likewise;
  return { company, code, record: { ...recordOf(chance, company, project), county: record.county } };
}

function recordOf(chance: Chance, company: MadeCompany, project: string): LedgerRecord {
  return {
    company: company.name,
    project,
    creditCode: null,
    county: company.place.code,
    amountFen:
      Math.max(50, Math.round(chance.around(12_000, 1.1))) * 1_000_000 +
      (chance.yes(0.2) ? chance.int(1, 99) * 10_000 : 0),
    day: chance.int(0, 1460),
  };
}

function projectName(chance: Chance): string {
  const product = chance.pick(products);
  const amount = `${chance.int(1, 99)}${chance.pick(['万吨', '万套', '万件', '万台', '亿只', 'GWh', '万平方米'])}`;
  const end = chance.pick(['项目', '生产项目', '建设项目', '生产线项目', '生产基地项目', '产业园项目', '技改项目']);
  return chance.weighted([`年产${amount}${product}${end}`, `${product}${end}`, `高端${product}${end}`], (one) =>
    one.startsWith('年产') ? 5 : one.startsWith('高端') ? 2 : 3,
  );
}

function creditCode(chance: Chance, place: Place): string {
  let body = '';
  for (let i = 0; i < 9; i++) body += alphabet[chance.int(0, 30)];
  return creditCodeWithCheck(`91${place.code}${body}`);
}

function toldAgain(chance: Chance, { company, code, record }: Told, vocabulary: Vocabulary): LedgerRecord {
  const day = record.day ?? 0;
  return {
    company: companyAgain(chance, company),
    project: projectAgain(chance, record.project),
    creditCode: chance.yes(0.5) ? code : null,
    county: chance.yes(0.2) ? countyNear(chance, record.county, vocabulary) : record.county,
    amountFen: amountAgain(chance, record.amountFen ?? 0),
    day: chance.yes(0.4) ? day : chance.yes(0.85) ? day + chance.int(1, 45) : day + chance.int(200, 400),
  };
}

function companyAgain(chance: Chance, { front, brand, trade, form, name }: MadeCompany): string {
  const how = chance.next();
  if (how < 0.35) return name;
  if (how < 0.45) return `${brand}${trade}${form}`;
  if (how < 0.6) return `${brand}${trade}`;
  if (how < 0.68) return `${front}${brand}`;
  if (how < 0.75) return `${brand}${form.includes('集团') ? '集团' : '公司'}`;
  if (how < 0.85)
    return name.replace(/\(|\)/gu, (one) => (one === '(' ? '(' : ')')).replace('有限责任公司', '有限公司');
  return mistyped(chance, name);
}

function projectAgain(chance: Chance, name: string): string {
  const how = chance.next();
  if (how < 0.45) return name;
  if (how < 0.6)
    return name.replace(
      /(?:生产|建设|生产线|生产基地|产业园|技改)?项目$/u,
      chance.pick(['项目', '建设项目', '', '生产项目']),
    );
  if (how < 0.75) return name.replace(/^年产[^\u4e00-\u9fff]*(?:万吨|万套|万件|万台|亿只|万平方米)?/u, '');
  if (how < 0.85) return `投资建设${name}`;
  return mistyped(chance, name);
}

function mistyped(chance: Chance, name: string): string {
  const at = chance.int(1, Math.max(1, name.length - 4));
  const how = chance.next();
  if (how < 0.4) return name.slice(0, at) + name.slice(at + 1);
  if (how < 0.7) return name.slice(0, at) + chance.pick('华鑫兴盛达恒金宏'.split('')) + name.slice(at + 1);
  return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2);
}

function amountAgain(chance: Chance, fen: number): number | null {
  const how = chance.next();
  const rounded = Number(fen.toPrecision(chance.yes(0.6) ? 2 : 1));
  if (how < 0.45) return fen;
  if (how < 0.7) return rounded;
  if (how < 0.82) return fen / 1e4;
  if (how < 0.9) return fen * 1e4;
  if (how < 0.95) return rounded / 1e4;
  return null;
}

function countyNear(chance: Chance, county: number, { counties }: Vocabulary): number {
  const city = Math.floor(county / 100);
  if (chance.yes(0.7)) return city * 100 + chance.int(1, 9);
  return chance.pick(counties).code;
}

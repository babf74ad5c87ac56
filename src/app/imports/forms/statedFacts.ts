// The facts of a project that a row states, as fields of the ledger's input.
import { scaledText, trimZeros } from '../../../domain/exact.ts';
import { readAtRate } from '../../../domain/money.ts';
import type { Breach } from '../../../domain/refusal.ts';
import { proposedIndustry } from './proposedIndustry.ts';
import { nameKey } from '../../../names/normalise.ts';
import type { MoneyValue } from '../../../sheets/forms/values.ts';
import { parsePhases, phaseName } from '../../../sheets/forms/phases.ts';
import { statedOf } from '../ledger/match.ts';
import type { Stated } from '../acts.ts';
import type { Plan } from '../plan.ts';
import type { ReadRow } from '../reading.ts';

export interface StatedFacts {
  readonly stated: Stated;
  readonly breaches: readonly Breach[];
}

/** `before`: of a project that the ledger has. */
export function statedFacts(plan: Plan, row: ReadRow, before: Stated | undefined): StatedFacts {
  const { values } = row;
  const breaches: Breach[] = [];
  const text = (field: string) => values[field] as string | undefined;
  const said = industryOf(plan, text('industryCode'));
  const word = said === undefined ? asSaid(text('industryCode'), breaches) : undefined;
  const industryCode = said ?? proposedIndustry(plan, row, before);
  const investment = amount(row, 'investment');
  const stated = statedOf({
    content: text('content'),
    industryCode,
    investment,
    investmentUndetermined: investment === undefined ? undefined : investment === null || null,
    fixedInvestmentFen: fenOnly(row, 'fixedInvestment', breaches),
    contractForeignCapital: amount(row, 'contractForeign'),
    moneySource: text('moneySource'),
    investorSeat: text('investorSeat'),
    investorClasses: unique(values['investorClasses']),
    finderOfficeId: finderOf(plan, text('finderOffice')),
    place: text('place'),
    landMu: text('landMu'),
    status: text('status'),
    statusReason: text('statusReason'),
    majorOn: text('majorOn'),
    chainNodes: unique(values['chainNodes']),
    tags: tagsOf(row, word, before),
    phases: phasesOf(row, breaches),
  });
  return { stated, breaches };
}

function unique(list: unknown): string[] | undefined {
  return Array.isArray(list) ? [...new Set((list as string[]).filter((one) => one !== ''))] : undefined;
}

/** What the row calls the industry, where that is no class of the standard, is a mark beside those that the project has. */
function tagsOf({ values }: ReadRow, word: string | undefined, before: Stated | undefined): string[] | undefined {
  const tags = [...((values['tags'] as string[] | undefined) ?? []), values['industryTag'] as string | undefined];
  const stated = tags.filter((tag) => tag !== undefined);
  const had = stated.length === 0 && word !== undefined ? ((before?.['tags'] ?? []) as string[]) : [];
  const all = [...stated, ...had, ...(word === undefined ? [] : [word])];
  return all.length > 0 ? [...new Set(all)] : undefined;
}

/** A code, `C34 通用设备制造业`, or a name of the standard. */
function industryOf(plan: Plan, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const found = /^([A-TZa-tz])?(\d{1,4})?/.exec(text);
  const [, letter, digits] = found ?? [];
  const padded = digits && digits.length === 1 ? `0${digits}` : digits;
  for (const code of [padded, digits && `0${digits}`, digits ? undefined : letter?.toUpperCase()]) {
    const rest = text.slice((found?.[0] ?? '').length);
    // A Latin letter may also begin a word; a section is then no code.
    if (code && plan.world.industries.has(code) && !/^[A-Za-z]/.test(rest)) return code;
  }
  return plan.industryByName.get(nameKey(text));
}

const longestMark = 40;

/** A word that the standard does not have, as it is said. A code that it does not have is a slip. */
function asSaid(text: string | undefined, breaches: Breach[]): string | undefined {
  const word = text?.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (word === undefined || (/^\p{Script=Han}/u.test(word) && word.length <= longestMark)) return word;
  breaches.push({ law: 'industry_unknown', field: 'industryCode', detail: { code: word } });
  return undefined;
}

/** The referring office where it is one of ours; a chamber or a person who referred is no office and is not kept. */
function finderOf(plan: Plan, name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  const found = plan.officesByName.get(nameKey(name)) ?? [];
  return found.length === 1 ? found[0]?.id : undefined;
}

/** Undefined where nothing is said, null where 未定. Foreign money is converted at the row's rate, and refused if there is none. */
export function amount({ values, undetermined }: ReadRow, field: string): unknown {
  if (undetermined.includes(field)) return null;
  const money = values[field] as MoneyValue | undefined;
  if (!money) return undefined;
  if (money.currency === 'CNY') return { ...money, fen: money.minor };
  const rate = values['rate'] as string | undefined;
  // Yen have no smaller unit; fen are hundredths.
  const minor = money.currency === 'JPY' ? money.minor * 100n : money.minor;
  const fen = (rate && readAtRate(minor, rate)) || money.minor;
  return { ...money, fen, ...statedOf({ rate, rateOn: values['rateOn'], rateSource: values['rateSource'] }) };
}

/** An amount of which the ledger keeps only its RMB. */
export function fenOnly({ values }: ReadRow, field: string, breaches: Breach[]): bigint | undefined {
  const money = values[field] as MoneyValue | undefined;
  if (money && money.currency !== 'CNY') breaches.push({ law: 'amount_must_be_rmb', field });
  return money?.minor;
}

/** An amount of which the ledger keeps only its US dollars, in 万美元. */
export function usdWan({ values }: ReadRow, field: string, breaches: Breach[]): string | undefined {
  const money = values[field] as MoneyValue | undefined;
  if (money && money.currency !== 'USD') breaches.push({ law: 'amount_must_be_usd', field });
  return money && trimZeros(scaledText(money.minor, 6));
}

function phasesOf(row: ReadRow, breaches: Breach[]): unknown[] | undefined {
  const text = row.values['phases'] as string | undefined;
  const parsed = text === undefined ? [] : parsePhases(text);
  if (parsed === null) breaches.push({ law: 'phases_not_understood', field: 'phases' });
  const phases = new Map((parsed ?? []).map(({ no, name, fen }) => [no, { no, name, investmentFen: fen }]));
  for (const no of [1, 2, 3]) {
    const isOpen = row.undetermined.includes(`phase${no}`);
    const fen = isOpen ? null : fenOnly(row, `phase${no}`, breaches);
    if (fen !== undefined) phases.set(no, { no, name: phaseName(no), investmentFen: fen });
  }
  return phases.size > 0 ? [...phases.values()].toSorted((a, b) => a.no - b.no) : undefined;
}

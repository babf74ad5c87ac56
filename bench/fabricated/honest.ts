// An honest ledger: three years of twelve offices, whose projects are paid in parts over two or three years. Sums are often round, much is reported at a month's end, December brings more than
// twice as much, banks and parents pay for projects, and many arrivals carry neither voucher nor photo. Three offices have a month in which
// three times as many as usual come, for several starts fell together.
import { addDays } from '../../src/domain/day.ts';
import { chanceOf, type Chance } from '../../src/demo/chance.ts';
import type { LedgerArrival, LedgerPhoto } from './generator.ts';

const offices = 12;
const wan = 1_000_000;

interface Project {
  readonly id: string;
  readonly officeId: string;
  readonly investor: string;
  readonly recipient: string;
  readonly parent: string | null;
  readonly investmentFen: number;
  readonly signedOn: string;
  readonly place: readonly [number, number];
}

export function honestLedger(seed: string, count: number): LedgerArrival[] {
  const chance = chanceOf(`honest ${seed}`);
  const projects = Array.from({ length: Math.ceil(count / 6) }, (_, n) => projectOf(chance, n));
  const numbers = new Map<string, number>();
  const [paid, parts] = [new Map<string, number>(), new Map<string, number>()];
  const nextOn = new Map(projects.map(({ id, signedOn }) => [id, addDays(signedOn, chance.int(5, 150))]));
  const days = Array.from({ length: count * 3 }, () => dayOf(chance)).toSorted();
  const rushes = Array.from({ length: 3 }, () => ({
    officeId: `office-${chance.int(0, offices - 1)}`,
    month: `${chance.int(2022, 2023)}-${String(chance.int(1, 12)).padStart(2, '0')}`,
  }));
  const timesOf = ({ officeId }: Project, on: string) =>
    rushes.some((rush) => rush.officeId === officeId && on.startsWith(rush.month)) ? 5 : 1;
  const arrivals: LedgerArrival[] = [];
  for (const on of days) {
    if (arrivals.length === count) break;
    const open = projects.flatMap((one) =>
      (nextOn.get(one.id) ?? on) <= on && (paid.get(one.id) ?? 0) < one.investmentFen * 0.9
        ? Array.from({ length: timesOf(one, on) }, () => one)
        : [],
    );
    const project = open[chance.int(0, Math.max(0, open.length - 1))];
    if (!project) continue;
    const left = project.investmentFen - (paid.get(project.id) ?? 0);
    // Some pay in equal parts.
    const part = chance.yes(0.1) ? parts.get(project.id) : undefined;
    const fen = Math.min(part ?? sumOf(chance, project), Math.floor(left / wan) * wan);
    parts.set(project.id, fen);
    if (fen < 50 * wan) continue;
    nextOn.set(project.id, addDays(on, chance.int(10, 140)));
    paid.set(project.id, (paid.get(project.id) ?? 0) + fen);
    arrivals.push(arrivalOf(chance, { project, on, fen, no: arrivals.length, numbers }));
  }
  return arrivals;
}

function projectOf(chance: Chance, n: number): Project {
  const office = n % offices;
  const yi = chance.around(2.5, 0.9);
  const investmentFen = Math.round(yi * 100) * 100 * wan;
  const hasParent = chance.yes(0.25);
  return {
    id: `project-${n}`,
    officeId: `office-${office}`,
    investor: `第${n}投资有限公司`,
    recipient: `第${n}项目有限公司`,
    parent: hasParent ? `第${Math.floor(n / 40)}控股集团有限公司` : null,
    investmentFen,
    signedOn: addDays('2019-06-01', chance.int(0, 1650)),
    place: [
      36 + (office % 4) * 0.35 + chance.int(0, 100) / 1000,
      115.5 + Math.floor(office / 4) * 0.4 + chance.int(0, 100) / 1000,
    ],
  };
}

/** December weighs more than two months, the last days of a month more than others. */
function dayOf(chance: Chance): string {
  const year = chance.int(2021, 2023);
  const month = chance.yes(0.12) ? 12 : chance.int(1, 12);
  const day = chance.yes(0.3) ? chance.int(25, 28) + (month === 2 ? 0 : chance.int(0, 2)) : chance.int(1, 28);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function sumOf(chance: Chance, { investmentFen }: Project): number {
  const share = chance.around(0.1, 0.8);
  const fen = Math.min(investmentFen * 0.5, investmentFen * share);
  const kind = chance.int(1, 100);
  const unit = kind <= 12 ? 1000 : kind <= 45 ? 100 : kind <= 60 ? 10 : 1;
  return (
    Math.max(Math.round(fen / wan / unit) * unit, unit) * wan +
    (unit === 1 && chance.yes(0.6) ? chance.int(1, 9999) * 100 : 0)
  );
}

interface Given {
  readonly project: Project;
  readonly on: string;
  readonly fen: number;
  readonly no: number;
  readonly numbers: Map<string, number>;
}

function arrivalOf(chance: Chance, { project, on, fen, no, numbers }: Given): LedgerArrival {
  const { id: projectId, officeId, investor, recipient, parent, investmentFen, signedOn } = project;
  const who = chance.int(1, 100);
  const payer =
    who <= 72
      ? investor
      : who <= 82
        ? recipient
        : who <= 90
          ? (parent ?? investor)
          : who <= 94
            ? `中国第${who % 4}银行本市分行`
            : null;
  const voucher = voucherOf(chance, project, on, numbers);
  const kinds = ['tax_paid', 'power_on', 'in_statistics', 'bank_advice', 'recipient_word'] as const;
  const signals = kinds.flatMap((kind) => (chance.yes(0.16) ? [{ kind, on: addDays(on, chance.int(5, 60)) }] : []));
  return {
    id: `honest-${no}`,
    officeId,
    projectId,
    on,
    fen,
    payer,
    investor,
    recipient,
    ...voucher,
    photos: chance.yes(0.35) ? photosOf(chance, project, on, no) : [],
    signals,
    investmentFen,
    signedOn,
  };
}

/** Slips bear numbers of many banks, invoices those of the firm, land receipts follow one another in each county. */
function voucherOf(
  chance: Chance,
  { id, officeId }: Project,
  on: string,
  numbers: Map<string, number>,
): Pick<LedgerArrival, 'voucherKind' | 'voucherNo'> {
  const kind = chance.int(1, 100);
  const next = (series: string, step: number) => {
    const no = (numbers.get(series) ?? chance.int(1, 50)) + chance.int(1, step);
    numbers.set(series, no);
    return no;
  };
  if (kind <= 8) return { voucherKind: null, voucherNo: null };
  if (kind <= 62)
    return {
      voucherKind: 'bank_slip',
      voucherNo: String(chance.int(1_000_000, 9_999_999)) + String(chance.int(10_000, 99_999)),
    };
  if (kind <= 82)
    return {
      voucherKind: 'invoice',
      voucherNo: `${10_000 + Number(id.slice(8))}${String(next(id, 9)).padStart(5, '0')}`,
    };
  if (kind <= 92) {
    const series = `${officeId}土收${on.slice(0, 4)}`;
    return { voucherKind: 'land_receipt', voucherNo: `${series}-${String(next(series, 4)).padStart(4, '0')}` };
  }
  return { voucherKind: 'capital_verification', voucherNo: `鲁会验字${on.slice(0, 4)}第${chance.int(100, 999)}号` };
}

function photosOf(chance: Chance, { place: [latitude, longitude] }: Project, on: string, no: number): LedgerPhoto[] {
  const near = () => (chance.int(0, 60) - 30) / 10_000;
  const isLocated = chance.yes(0.7);
  return Array.from({ length: chance.int(1, 2) }, (_, n) => ({
    sha256: `photo-${no}-${n}`,
    takenOn: chance.yes(0.85) ? addDays(on, -chance.int(0, 40)) : null,
    latitude: isLocated ? latitude + near() : null,
    longitude: isLocated ? longitude + near() : null,
  }));
}

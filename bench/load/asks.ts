// What people ask in a working day: a glance at the year, a figure and its rows, lists and projects; a call noted, funds
// that arrived, an entry verified.
import { v7 as uuidv7 } from 'uuid';
import type { Hired, Staff } from './users.ts';

export interface Asked {
  readonly kind: 'read' | 'write';
  readonly what: string;
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly after?: () => void;
}

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;
const figures = ['funds_arrived', 'projects_new', 'investment_new', 'projects_started', 'funds_arrived_growth'];
const periods = ['2023', '2023', '2023', '2023-H1', '2023-Q3', '2023-05', '2023-10'];
const sorts = ['code', 'name', 'signedOn'];
const pad = (n: number) => String(n).padStart(2, '0');

/** Nine reads to one write. */
export function anAsk(person: Hired, staff: Staff): Asked {
  return Math.random() < 0.1 ? aWrite(person, staff) : aRead(person);
}

export function aRead({ projects }: Hired): Asked {
  const chance = Math.random();
  const read = (what: string, path: string): Asked => ({ kind: 'read', what, path });
  const period = pick(periods);
  if (chance < 0.25) return read('overview', `/overview?period=${period}`);
  if (chance < 0.45) return read('figure', `/figures/${pick(figures)}?period=${period}`);
  if (chance < 0.65) return read('receipt', `/figures/${pick(figures)}/receipt?period=${period}`);
  if (chance < 0.85)
    return read('ledger list', `/projects?sort=${pick(sorts)}&page=${1 + Math.floor(Math.random() * 5)}`);
  return read('project page', `/projects/${pick(projects).id}`);
}

export function aWrite(person: Hired, { waiting }: Staff): Asked {
  const { verifies, officeId, projects } = person;
  if (verifies) {
    const entryId = waiting.shift();
    if (!entryId) return aRead(person);
    const body = { key: uuidv7(), decision: 'verified', entryIds: [entryId] };
    return { kind: 'write', what: 'verification', path: '/verifications', body };
  }
  const project = pick(projects);
  const id = uuidv7();
  const occurredOn = `2023-${pad(1 + Math.floor(Math.random() * 12))}-${pad(1 + Math.floor(Math.random() * 28))}`;
  const head = { id, officeId, occurredOn };
  const contact = { head, projectId: project.id, companyId: project.companyId, mode: 'call', summary: '电话沟通进度' };
  const voucher = { voucherKind: 'bank_slip', voucherNo: id };
  const fund = { head, projectId: project.id, claimedFen: '10000000', ...voucher };
  const [kind, input] = Math.random() < 0.5 ? (['contact', contact] as const) : (['fund_arrival', fund] as const);
  const body = { useCase: `record_${kind}`, key: uuidv7(), acts: [{ kind, input }] };
  return { kind: 'write', what: kind, path: '/entries', body, after: () => void waiting.push(id) };
}

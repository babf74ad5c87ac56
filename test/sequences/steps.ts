// What people do in a random sequence. Each step picks what it acts on from what the sequence has made so far; a step
// that the laws refuse has changed nothing and the sequence goes on.
import { v7 as uuidv7 } from 'uuid';
import type { LedgerAct } from '../../src/app/entries/decisions.ts';
import { publishBulletin } from '../../src/app/bulletin/publish.ts';
import { record, type RecordRequest } from '../../src/app/entries/record.ts';
import { verify, type VerifyRequest } from '../../src/app/verification/verify.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import type { Actor } from '../../src/domain/people/role.ts';
import type { Store } from '../../src/storage/store.ts';
import { creditAct, fundAct, milestoneAct, outingAct, projectAct, voidAct } from '../fixture/acts.ts';
import type { Town } from './town.ts';

/** By which way acts reach the ledger. What does not come back with an answer throws. */
export interface Hands {
  record(by: Actor, request: RecordRequest): Promise<unknown>;
  verify(by: Actor, request: VerifyRequest): Promise<unknown>;
  publish(by: Actor, request: { readonly period: string; readonly key: string }): Promise<{ readonly id: string }>;
}

export const handsIn = (store: Store): Hands => ({
  record: (by, request) => record(store, by, request),
  verify: (by, request) => verify(store, by, request),
  publish: (by, request) => publishBulletin(store, by, request),
});

/** What was made: ids to pick from, and every key that was used, to send again. */
export interface Doings {
  readonly hands: Hands;
  readonly projects: { id: string; officeId: string }[];
  readonly acts: LedgerAct[];
  readonly publications: string[];
  readonly sent: (() => Promise<unknown>)[];
}

/** Numbers of a step, drawn by fast-check; each step takes from them what it needs. */
export interface Dice {
  readonly pick: number;
  readonly office: number;
  readonly day: number;
  readonly amount: number;
}

const clerkOf = (town: Town, officeId: string): Actor =>
  officeId === town.offices.east
    ? town.people.eastClerk
    : officeId === town.offices.west
      ? town.people.westClerk
      : town.people.bureauClerk;

const chosen = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];

const dayOf = ({ day }: Dice): string => {
  const date = new Date(Date.UTC(2023, 0, 1) + (day % 365) * 86_400_000);
  return date.toISOString().slice(0, 10);
};

const officeOf = (town: Town, { office }: Dice): string =>
  [town.offices.east, town.offices.west, town.offices.bureau][office % 3] ?? town.offices.bureau;

async function send(town: Town, doings: Doings, officeId: string, act: LedgerAct): Promise<void> {
  const request = { useCase: 'sequence', key: uuidv7(), acts: [act] };
  const go = () => doings.hands.record(clerkOf(town, officeId), request);
  await go();
  doings.acts.push(act);
  doings.sent.push(go);
}

type Step = (town: Town, doings: Doings, dice: Dice) => Promise<void>;

export const steps = {
  project: async (town, doings, dice) => {
    const officeId = officeOf(town, dice);
    const id = uuidv7();
    const more = { yi: 1 + (dice.amount % 60), industryCode: dice.pick % 3 === 0 ? '3451' : '5101', name: `项目${id}` };
    await send(town, doings, officeId, projectAct(id, { officeId, occurredOn: dayOf(dice) }, more));
    doings.projects.push({ id, officeId });
  },
  changeProject: async (town, doings, dice) => {
    const project = chosen(doings.projects, dice.pick);
    if (!project) return;
    const more = { yi: 1 + (dice.amount % 90), name: `项目${project.id}` };
    const given = { officeId: project.officeId, occurredOn: dayOf(dice) };
    await send(town, doings, project.officeId, projectAct(project.id, given, more));
  },
  milestone: async (town, doings, dice) => {
    const project = chosen(doings.projects, dice.pick);
    if (!project) return;
    const kind = (['signed', 'started', 'in_production'] as const)[dice.amount % 3] ?? 'signed';
    const given = { officeId: project.officeId, occurredOn: dayOf(dice) };
    await send(town, doings, project.officeId, milestoneAct(project.id, kind, given));
  },
  funds: async (town, doings, dice) => {
    const project = chosen(doings.projects, dice.pick);
    if (!project) return;
    const given = { officeId: officeOf(town, dice), occurredOn: dayOf(dice) };
    const fen = BigInt(1 + dice.amount) * 333_333n;
    const voucher = dice.amount % 4 === 0 ? `V${dice.amount % 5}` : undefined;
    await send(town, doings, given.officeId, fundAct(project.id, given, fen, voucher));
  },
  outing: async (town, doings, dice) => {
    const given = { officeId: officeOf(town, dice), occurredOn: dayOf(dice) };
    const ids = doings.projects.slice(0, dice.pick % 3).map((p) => p.id);
    await send(town, doings, given.officeId, outingAct(given, 'county_chief', ['甲'], ['某公司'], ids));
  },
  shareCredit: async (town, doings, dice) => {
    const project = chosen(doings.projects, dice.pick);
    if (!project) return;
    const { east, west } = town.offices;
    const own = 1 + (dice.amount % 9998);
    const shares = [[east, own] as const, [west, 10_000 - own] as const];
    const given = { officeId: project.officeId, occurredOn: dayOf(dice) };
    const act = creditAct(project.id, given, shares, {
      fromOn: '2023-03-01',
      toOn: dice.pick % 2 ? '2023-09-30' : null,
    });
    await send(town, doings, project.officeId, act);
  },
  withdraw: async (town, doings, dice) => {
    const act = chosen(doings.acts, dice.pick);
    if (!act) return;
    const { officeId } = act.input.head;
    await send(town, doings, officeId, voidAct(act, { officeId, occurredOn: dayOf(dice) }));
  },
  correctFunds: async (town, doings, dice) => {
    const act = chosen(
      doings.acts.filter((a) => a.kind === 'fund_arrival'),
      dice.pick,
    );
    if (act?.kind !== 'fund_arrival') return;
    const { officeId } = act.input.head;
    const given = { officeId, occurredOn: dayOf(dice), reverses: act.input.head.id, reason: '更正' };
    await send(town, doings, officeId, fundAct(act.input.projectId, given, BigInt(1 + dice.amount) * 77n));
  },
  accept: (town, doings, dice) => decide(town, doings, dice, 'verified'),
  acceptMore: (town, doings, dice) => acceptAll(town, doings, dice, (n) => (n + dice.pick) % 2 === 0),
  giveBack: (town, doings, dice) => decide(town, doings, dice, 'returned'),
  sendAgain: async (_, doings, dice) => {
    await chosen(doings.sent, dice.pick)?.();
  },
  publish: async (town, doings, dice) => {
    // Nothing is published before something counts.
    await acceptAll(town, doings, dice, () => true);
    const { id } = await doings.hands.publish(town.people.publisher, { period: '2023', key: uuidv7() });
    doings.publications.push(id);
  },
} satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

export const noDoings = (hands: Hands): Doings => ({ hands, projects: [], acts: [], publications: [], sent: [] });

async function decide(town: Town, doings: Doings, dice: Dice, decision: 'verified' | 'returned'): Promise<void> {
  const act = chosen(doings.acts, dice.pick);
  if (act) await verifyOne(town, doings, dice, [act.input.head.id], decision);
}

async function acceptAll(town: Town, doings: Doings, dice: Dice, which: (n: number) => boolean): Promise<void> {
  const entryIds = doings.acts.filter((_, n) => which(n)).map((a) => a.input.head.id);
  for (const id of entryIds) await passing(() => verifyOne(town, doings, dice, [id], 'verified'));
}

async function verifyOne(
  town: Town,
  doings: Doings,
  dice: Dice,
  entryIds: readonly string[],
  decision: 'verified' | 'returned',
): Promise<void> {
  const by = dice.office % 2 === 0 ? town.people.verifier : town.people.second;
  const request = { key: uuidv7(), decision, reason: '核对', of: { entryIds } } as const;
  const go = () => doings.hands.verify(by, request);
  await go();
  doings.sent.push(go);
}

/** Runs a step; a refusal is an answer, anything else is an error of ours. True where the step was taken. */
export async function passing(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

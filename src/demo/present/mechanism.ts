// What the present's mechanism has to go by: promises of both sides with what was done for them, what others have seen of the
// money, and the lights that are switched on. All is invented.
import { addDays } from '../../domain/day.ts';
import { FundsSignalInput, type SignalKind } from '../../domain/corroboration/fundsSignal.ts';
import { type LightRuleInput, proposedLightRules } from '../../domain/lights/lightRule.ts';
import { PromiseInput } from '../../domain/promises/promise.ts';
import { PromiseKeepingInput } from '../../domain/promises/promiseKeeping.ts';
import { fenPerWan } from '../../domain/money.ts';
import { presentOfficeId } from './city.ts';
import type { PresentProject } from './projects.ts';
import { presentId } from './work.ts';

/** One signing in so many comes with promises that are followed up. */
const every = 3;

export interface PresentPromise {
  readonly promise: { readonly kind: 'promise'; readonly input: PromiseInput };
  readonly kept: { readonly kind: 'promise_keeping'; readonly input: PromiseKeepingInput } | null;
}

/** Of what was signed by a day, as known on it. */
export function presentPromises(
  projects: readonly PresentProject[],
  projectIdOf: (name: string) => string | undefined,
  known: string,
): PresentPromise[] {
  const signed = projects.filter(({ signedOn }) => signedOn !== undefined && signedOn <= addDays(known, -10));
  return signed
    .filter((_, n) => n % every === 0)
    .flatMap((project, n) => {
      const projectId = projectIdOf(project.name);
      return projectId ? promisesOf(project, n).map((one) => asEntries(project, projectId, one, known)) : [];
    });
}

interface Said {
  readonly no: string;
  readonly side: 'ours' | 'theirs';
  readonly kind: 'start' | 'produce' | 'invest' | 'facility' | 'land';
  readonly what: string;
  readonly dueOn: string;
  readonly measure?: string;
  readonly amountFen?: bigint;
  readonly doneOn?: string | undefined;
  readonly done: string;
}

function promisesOf(project: PresentProject, n: number): Said[] {
  const { signedOn = '', startedOn, producedOn, investmentWan, landMu } = project;
  return [
    {
      no: '1',
      side: 'theirs',
      kind: 'start',
      what: '签约后六个月内开工建设',
      dueOn: addDays(signedOn, 183),
      doneOn: startedOn,
      done: '主体工程已开工',
    },
    {
      no: '2',
      side: 'theirs',
      kind: n % 2 === 0 ? 'produce' : 'invest',
      what: n % 2 === 0 ? '签约后十八个月内建成投产' : '签约后二十四个月内完成全部投资',
      dueOn: addDays(signedOn, n % 2 === 0 ? 548 : 730),
      ...(n % 2 === 0 ? { doneOn: producedOn } : { amountFen: BigInt(investmentWan) * fenPerWan }),
      done: '一期生产线已投产',
    },
    {
      no: '3',
      side: 'ours',
      kind: n % 2 === 0 ? 'facility' : 'land',
      what: n % 2 === 0 ? '供水、供电、道路通到项目红线' : '项目用地具备净地交付条件',
      ...(n % 2 === 0 ? {} : { measure: `${landMu} 亩` }),
      dueOn: addDays(signedOn, 120),
      doneOn: n % 4 === 3 ? undefined : addDays(signedOn, 90 + (n % 5) * 12),
      done: n % 2 === 0 ? '水、电、路已通到红线' : '已完成清表并交地',
    },
  ];
}

function asEntries(project: PresentProject, projectId: string, said: Said, known: string): PresentPromise {
  const { no, side, kind, what, dueOn, measure, amountFen, doneOn, done } = said;
  const officeId = presentOfficeId(project.county.code);
  const head = { officeId, sampleFields: ['*'] };
  const input = PromiseInput.parse({
    head: { ...head, id: presentId(`promise ${project.name} ${no}`), occurredOn: dueOn },
    projectId,
    no,
    side,
    kind,
    what,
    measure,
    agreedOn: project.signedOn,
    ...(amountFen === undefined ? {} : { amountFen: amountFen.toString() }),
  });
  const promise = { kind: 'promise', input } as const;
  if (doneOn === undefined || doneOn > known) return { promise, kept: null };
  const keeping = { projectId, promiseNo: no, extent: 'whole', what: done, evidence: '现场照片、会议纪要（示例）' };
  const kept = PromiseKeepingInput.parse({
    head: { ...head, id: presentId(`kept ${project.name} ${no}`), occurredOn: doneOn },
    ...keeping,
  });
  return { promise, kept: { kind: 'promise_keeping', input: kept } };
}

/** Who has seen money of the present besides whoever reported it: by turns, and of a part of the arrivals nobody. */
const witnesses: readonly (readonly [kind: SignalKind, source: string][])[] = [
  [['tax_paid', '望澜市税务局（示例）']],
  [],
  [['in_statistics', '望澜市统计局（示例）']],
  [
    ['power_on', '望澜供电公司（示例）'],
    ['site_visit', '市招商局核查组（示例）'],
  ],
  [],
];

/** Of money in the order in which it came, each seen a week later. */
export function presentSignals(
  arrivals: readonly { readonly id: string; readonly officeId: string; readonly on: string }[],
  known: string,
) {
  return arrivals.flatMap(({ id: arrivalId, officeId, on }, n) =>
    (witnesses[n % witnesses.length] ?? []).map(([kind, source]) => {
      const [occurredOn] = [addDays(on, 7), known].toSorted();
      const head = { id: presentId(`signal ${arrivalId} ${kind}`), officeId, occurredOn, sampleFields: ['*'] };
      return { kind: 'funds_signal', input: FundsSignalInput.parse({ head, arrivalId, kind, source }) } as const;
    }),
  );
}

/** Switched on for a weekly meeting, each as the proposal has it. */
const switchedOn = [
  'talks_without_progress',
  'signed_not_started',
  'promise_due',
  'protection_ending',
  'returned_unmended',
] as const;

export function presentLightRules(effectiveFrom: string): LightRuleInput[] {
  return switchedOn.flatMap((ruleId) => {
    const proposed = proposedLightRules.find((one) => one.ruleId === ruleId);
    const reason = '市招商引资周调度会议研究确定（示例）';
    return proposed ? [{ ...proposed, effectiveFrom, on: true, reason }] : [];
  });
}

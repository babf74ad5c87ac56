// How a node stands, by the city's rules. Every reason is the id of a rule with its numbers (`few_firms firms=2 least=5`),
// so that it can be worded, checked and argued with. What is not known is said and never taken for nought.
import type { ChainRules } from '../../domain/chains/chainRules.ts';
import type { NodeState } from './chainView.ts';
import type { KnownFirm, MemberProject } from '../../domain/chains/chainMembers.ts';

export interface OnNode {
  readonly firms: readonly KnownFirm[];
  readonly projects: readonly MemberProject[];
  /** Divisions of GB/T 4754 in which its firms would be. */
  readonly divisions: readonly string[];
  /** Firms here whose trade is that of this node and of others, and of which nothing more is known. */
  readonly undecided: number;
  /** The node has products or a trade, by which firms could be found. */
  readonly findable: boolean;
}

export interface Standing {
  readonly state: NodeState;
  readonly because: string[];
  readonly leaderless: boolean;
}

export function reason(rule: string, numbers: Readonly<Record<string, string | number | bigint>> = {}): string {
  return [rule, ...Object.entries(numbers).map(([name, value]) => `${name}=${value}`)].join(' ');
}

/** A leader by one of the signs that the city asks for; a firm that the chain names as its 链主 is one without them. */
export function isLeadingFirm(firm: KnownFirm, rules: ChainRules, named: ReadonlySet<string>): boolean {
  const { leaderOutputFen, leaderEmployees } = rules;
  return (
    named.has(firm.registerId) ||
    (leaderOutputFen !== null && firm.outputFen !== null && firm.outputFen >= leaderOutputFen) ||
    (leaderEmployees !== null && firm.employees !== null && firm.employees >= leaderEmployees) ||
    (rules.leaderListed && firm.listed)
  );
}

const running = ['in_production', 'full_capacity'];

/**
 * Firms that the register does not know and that a project in production shows to be here. Several projects of one firm
 * are one; a project of which no firm is known is one of its own.
 */
export function plantsOn({ firms, projects }: Pick<OnNode, 'firms' | 'projects'>): MemberProject[] {
  const here = new Set(firms.map(({ name }) => name));
  return projects.filter(({ stage, status, firmNames }) => {
    if (!running.includes(stage) || status !== 'active' || firmNames.some((name) => here.has(name))) return false;
    for (const name of firmNames) here.add(name);
    return true;
  });
}

const pipeline = ['lead', 'talks', 'signed', 'registered', 'filed', 'started'];

/** On its way: neither in production nor given up. */
export function inPipeline({ stage, status }: MemberProject): boolean {
  return pipeline.includes(stage) && (status === 'active' || status === 'paused');
}

/** Of projects by stage, as a view has them: those that are neither in production nor given up. */
export const onTheWayOf = (byStage: Readonly<Record<string, number>>): number =>
  pipeline.reduce((sum, stage) => sum + (byStage[stage] ?? 0), 0);

export function bringsLeader(project: MemberProject, rules: ChainRules): boolean {
  const { investmentFen } = project;
  return inPipeline(project) && investmentFen !== null && investmentFen >= rules.leaderInvestmentFen;
}

/** Without a step for longer than the city allows, or paused. */
function stuck(project: MemberProject, { stuckDays }: ChainRules, today: string): boolean {
  if (project.status === 'paused') return true;
  if (stuckDays === null || project.lastStepOn === null) return false;
  return (Date.parse(today) - Date.parse(project.lastStepOn)) / 86_400_000 > stuckDays;
}

/** What a city knows of its register: to which day it states that all firms of a division are in it. */
export type Coverage = ReadonlyMap<string, string>;

export function nodeStandingOf(
  on: OnNode,
  rules: ChainRules,
  known: { readonly leaders: ReadonlySet<string>; readonly coverage: Coverage; readonly today: string },
): Standing {
  const { firms } = on;
  const leaders = firms.filter((firm) => isLeadingFirm(firm, rules, known.leaders)).length;
  const plants = plantsOn(on);
  const coming = on.projects.filter(inPipeline);
  const held = coming.filter((project) => stuck(project, rules, known.today));
  const leaderly = leaderReasons(firms, leaders, coming, rules);
  const byFirms =
    firms.length + plants.length > 0
      ? stateOfFirms(firms, plants, leaders, rules)
      : stateWithoutFirms(on, known.coverage);
  const because = [...byFirms.because];
  if (on.undecided > 0 && firms.length > 0) because.push(reason('trade_shared', { firms: on.undecided }));
  if (coming.length > 0) because.push(reason('projects_coming', { projects: coming.length }));
  if (held.length > 0) because.push(reason('projects_stuck', { projects: held.length, of: coming.length }));
  const blocked = byFirms.state !== 'strong' && held.length > 0 && held.length === coming.length;
  return {
    state: blocked ? 'blocked' : byFirms.state,
    because: [...because, ...leaderly.because],
    leaderless: leaderly.leaderless,
  };
}

/** Missing is said only where the city states that its register has all firms of the trade; else nobody knows. */
function stateWithoutFirms(on: OnNode, coverage: Coverage): Pick<Standing, 'state' | 'because'> {
  if (on.undecided > 0) return { state: 'unknown', because: [reason('only_trade_shared', { firms: on.undecided })] };
  if (!on.findable) return { state: 'unknown', because: [reason('nothing_to_find_by')] };
  if (on.divisions.length === 0) return { state: 'unknown', because: [reason('trade_not_said')] };
  const open = on.divisions.filter((division) => !coverage.has(division));
  if (open.length > 0)
    return { state: 'unknown', because: [reason('coverage_not_stated', { divisions: open.join('、') })] };
  const [first = ''] = on.divisions.flatMap((division) => coverage.get(division) ?? []).toSorted();
  return { state: 'missing', because: [reason('no_firm', { on: first })] };
}

function stateOfFirms(
  firms: readonly KnownFirm[],
  plants: readonly MemberProject[],
  leaders: number,
  rules: ChainRules,
): Pick<Standing, 'state' | 'because'> {
  const outputs = firms.flatMap(({ outputFen }) => outputFen ?? []);
  const output = outputs.reduce((sum, one) => sum + one, 0n);
  const unsized = firms.length - outputs.length;
  const more = [
    ...(plants.length > 0 ? [reason('plants_running', { projects: plants.length })] : []),
    ...(unsized > 0 ? [reason('output_not_known', { firms: unsized, of: firms.length })] : []),
  ];
  if (leaders > 0) return { state: 'strong', because: [reason('has_leader', { leaders }), ...more] };
  const [least, all] = [rules.strongFirms, firms.length + plants.length];
  const large = plants.filter(
    ({ investmentFen }) => investmentFen !== null && investmentFen >= rules.leaderInvestmentFen,
  );
  if (large.length > 0)
    return { state: 'strong', because: [reason('large_plant', { projects: large.length }), ...more] };
  if (all < least) return { state: 'weak', because: [reason('few_firms', { firms: all, least }), ...more] };
  if (unsized === 0 && plants.length === 0 && output < rules.strongOutputFen)
    return { state: 'weak', because: [reason('small_output', { outputFen: output, leastFen: rules.strongOutputFen })] };
  return { state: 'strong', because: [reason('many_firms', { firms: all, least }), ...more] };
}

/** 产业有、龙头无 is said only of a node of which some firm's size is known. */
function leaderReasons(
  firms: readonly KnownFirm[],
  leaders: number,
  coming: readonly MemberProject[],
  rules: ChainRules,
): Pick<Standing, 'because' | 'leaderless'> {
  const brought = coming.filter((project) => bringsLeader(project, rules)).length;
  const because = brought > 0 ? [reason('leader_coming', { projects: brought })] : [];
  if (leaders > 0 || firms.length < rules.manyFirms) return { because, leaderless: false };
  const sized = firms.filter(({ outputFen, employees, listed }) => outputFen !== null || employees !== null || listed);
  const numbers = { firms: firms.length, sized: sized.length };
  return sized.length > 0
    ? { because: [reason('no_leader', numbers), ...because], leaderless: true }
    : { because: [reason('leader_not_known', numbers), ...because], leaderless: false };
}

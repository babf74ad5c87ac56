// Rows that hang on entries and are counted each by itself: people and visits of outings, projects that were spoken of,
// phases and marks of projects; and results on site, which count by what they differ.
import { chainStockNoun } from '../../domain/chains/chainStock.ts';
import { activityNoun } from '../../domain/projects/activity.ts';
import { nodeStates } from '../../domain/chains/chain.ts';
import { outingNoun, ranks } from '../../domain/projects/outing.ts';
import { appraisalStepNoun } from '../../domain/appraisals/appraisalStep.ts';
import { dispatchItemNoun } from '../../domain/dispatch/dispatchItem.ts';
import { dispatchStepNoun } from '../../domain/dispatch/dispatchStep.ts';
import { obstacleClearingNoun } from '../../domain/obstacles/obstacleClearing.ts';
import { obstacleNoun } from '../../domain/obstacles/obstacle.ts';
import { promiseCourse } from '../promises/knownPromises.ts';
import { promiseKeepingNoun } from '../../domain/promises/promiseKeeping.ts';
import { projectNoun } from '../../domain/projects/project.ts';
import { siteCheckNoun } from '../../domain/spotChecks/siteCheck.ts';
import { entriesOf, fieldsIn, sameEntry, type Source } from './source.ts';

/** The highest rank among an outing's members: whose outing it was. */
const inOrder = `array[${ranks.map((rank) => `'${rank}'`).join(',')}]`;
const topRank = `(${inOrder})[(
  select min(array_position(${inOrder}, m.rank)) from outing_member m where ${sameEntry('m', 's')})]`;

const ofOuting = { kind: outingNoun.kind, ways: { [outingNoun.kind]: 'own' } } as const;
/** From the first day to the last, both of them. */
const daysUntil = (column: string) => `(${column} - e.occurred_on + 1)`;
const withOuting = `join ${outingNoun.kind} o on ${sameEntry('o', 's')}`;
const placesOf = (alias: string) => ({
  destination: `${alias}.destination`,
  region: `${alias}.region`,
  purpose: `${alias}.purpose`,
});
const ofActivity = { kind: activityNoun.kind, no: 's.no', ways: { [activityNoun.kind]: 'own' } } as const;
const held = entriesOf(activityNoun.kind);
const withActivity = `join ${activityNoun.kind} a on ${sameEntry('a', 's')}`;
const activityFields = fieldsIn('a', activityNoun, activityNoun.counted.fields);
const nodesIn = (state: string): string => `nodes${state.slice(0, 1).toUpperCase()}${state.slice(1)}`;
const ofVersion = { kind: projectNoun.kind, untilNextVersion: true } as const;

const clearings = `select city_code, entry_id, raised_office_id as office_id, project_id, obstacle_no as no, kind, what, -1 as stands
  from ${obstacleClearingNoun.kind}`;

/** Items count for the office that is to do them; what an office hands to itself is its own affair, and no share is padded by it. */
const itemsOfOwners = `select city_code, entry_id, owner_office_id as office_id, project_id, no, what, origin, due_on,
  due_on + 1 as settled_on, 1 as stands from ${dispatchItemNoun.kind} where office_id <> owner_office_id`;
const closings = `select city_code, entry_id, owner_office_id as office_id, null::uuid as project_id, item_no as no, what, null as origin, due_on,
  settled_on, -1 as stands from ${dispatchStepNoun.kind} where step = 'close' and order_office_id <> owner_office_id`;
const ofItem = { subject: 's.no', told: { title: `'#' || s.no`, detail: 'left(s.what, 80)' } } as const;

export const rowSources = {
  /** Each outing by itself: 批次. */
  outing: {
    ...ofOuting,
    from: `${outingNoun.kind} s`,
    fields: { topRank, ...placesOf('s'), days: daysUntil('s.ended_on') },
    told: { title: 's.destination', detail: 's.purpose' },
  },
  outing_member: {
    ...ofOuting,
    no: 's.no',
    from: `outing_member s ${withOuting}`,
    subject: 's.person_id::text',
    fields: { rank: 's.rank', topRank, ...placesOf('o') },
    told: {
      join: `join person n on n.city_code = s.city_code and n.id = s.person_id`,
      title: `concat_ws(' ', n.name, s.title)`,
      what: 's.rank',
      list: 'rank',
      detail: 'o.destination',
    },
  },
  outing_visit: {
    ...ofOuting,
    no: 's.no',
    from: `outing_visit s ${withOuting}`,
    subject: 'coalesce(s.company_id::text, s.institution)',
    fields: { topRank, institution: 's.institution', bodyKind: 's.kind', ...placesOf('o') },
    told: { title: 's.institution', detail: 'o.destination' },
  },
  outing_project: {
    ...ofOuting,
    no: 's.no',
    from: `outing_project s ${withOuting}`,
    project: 's.project_id',
    fields: { topRank, ...placesOf('o') },
    told: { detail: 'o.destination' },
  },
  /** Each activity by itself: 场次. One that says no last day is of one day. */
  activity: { ...held, fields: { ...held.fields, days: daysUntil('coalesce(s.ended_on, e.occurred_on)') } },
  activity_project: {
    ...ofActivity,
    from: `activity_project s ${withActivity}`,
    project: 's.project_id',
    fields: { ...activityFields, how: 's.how' },
    told: { detail: 'a.name' },
  },
  activity_attendee: {
    ...ofActivity,
    from: `activity_attendee s ${withActivity}`,
    subject: 's.body',
    fields: { ...activityFields, body: 's.body', bodyKind: 's.kind', bodyTitle: 's.title' },
    told: { title: "concat_ws(' ', s.body, s.title)", what: 's.kind', list: 'bodyKind', detail: 'a.name' },
  },
  activity_report: {
    ...ofActivity,
    from: `activity_report s ${withActivity}`,
    subject: 's.outlet',
    fields: { ...activityFields, outlet: 's.outlet', headline: 's.headline' },
    told: { title: 's.outlet', detail: 'a.name' },
  },
  /** Each by name; how many there were as a number is the activity's own. */
  activity_speech: {
    ...ofActivity,
    from: `activity_speech s ${withActivity}`,
    subject: 's.body',
    fields: { ...activityFields, body: 's.body', bodyTitle: 's.title', topic: 's.topic' },
    told: { title: "concat_ws(' ', s.body, s.title)", detail: 's.topic' },
  },
  phase: {
    ...ofVersion,
    from: `project_phase s join ${projectNoun.kind} own on ${sameEntry('own', 's')}`,
    no: 's.no',
    project: 'own.project_id',
    amount: 's.investment_fen',
    fields: { phaseName: 's.name' },
    told: { detail: 's.name' },
  },
  major_mark: {
    ...ofVersion,
    from: `${projectNoun.kind} s`,
    project: 's.project_id',
    on: 's.major_on',
    fields: {},
    told: { day: 's.major_on' },
  },
  /** On the day on which its promise is due, so that it stands beside it. */
  promise_kept: {
    ...entriesOf(promiseKeepingNoun.kind),
    on: 's.due_on',
    subject: `s.project_id || '#' || s.promise_no`,
    amount: 's.amount_fen',
    fields: { promiseSide: 's.side', promiseKind: 's.kind', keepingExtent: 's.extent' },
  },
  promise_course: {
    ...promiseCourse,
    standing: true,
    on: 's.settled_on',
    project: 's.project_id',
    subject: `s.project_id || '#' || s.no`,
    fields: { promiseSide: 's.side', promiseKind: 's.kind', stands: 's.stands' },
    told: { detail: `concat_ws(' ', s.no, left(s.what, 80))` },
  },
  /** Of the office that raised the obstacle, whoever cleared it. */
  obstacle_cleared: {
    kind: obstacleClearingNoun.kind,
    from: `(${clearings}) s`,
    project: 's.project_id',
    fields: { obstacleKind: 's.kind' },
    told: { detail: 's.what' },
  },
  obstacle_course: {
    kind: obstacleNoun.kind,
    besides: obstacleClearingNoun.kind,
    standing: true,
    from: `(select city_code, entry_id, office_id, project_id, no, kind, what, 1 as stands from ${obstacleNoun.kind} union all ${clearings}) s`,
    project: 's.project_id',
    subject: `s.project_id || '#' || s.no`,
    fields: { obstacleKind: 's.kind', stands: 's.stands' },
    told: { detail: `concat_ws(' ', s.kind, left(s.what, 80))` },
  },
  /** On the day on which it is due. */
  item_due: {
    ...ofItem,
    kind: dispatchItemNoun.kind,
    from: `(${itemsOfOwners}) s`,
    on: 's.due_on',
    project: 's.project_id',
    fields: { itemOrigin: 's.origin' },
  },
  /** On the day on which its item was due, so that it stands beside it. */
  item_closed: {
    ...ofItem,
    kind: dispatchStepNoun.kind,
    from: `(select city_code, entry_id, owner_office_id as office_id, item_no as no, what, due_on, in_time, origin from ${dispatchStepNoun.kind}
      where step = 'close' and order_office_id <> owner_office_id) s`,
    on: 's.due_on',
    fields: { inTime: 's.in_time', itemOrigin: 's.origin' },
  },
  /** Late from the day after it was due until it is closed. */
  item_course: {
    ...ofItem,
    kind: dispatchItemNoun.kind,
    besides: dispatchStepNoun.kind,
    standing: true,
    from: `(${itemsOfOwners} union all ${closings}) s`,
    on: 's.settled_on',
    fields: { stands: 's.stands' },
  },
  /** Passed or refused, on the day of the conclusion, of the office that filed it. */
  appraisal_concluded: {
    kind: appraisalStepNoun.kind,
    from: `(select city_code, entry_id, filed_office_id as office_id, project_id, appraisal_no as no, conclusion, days, what
      from ${appraisalStepNoun.kind} where days is not null) s`,
    project: 's.project_id',
    subject: 's.no',
    fields: { appraisalConclusion: 's.conclusion', days: 's.days' },
    told: { detail: `concat_ws(' ', '#' || s.no, left(s.what, 80))` },
  },
  /** Each node of a stock-taking. One or nought for each state, so that a state that is gone is nought at the next. */
  chain_stock_node: {
    kind: chainStockNoun.kind,
    stock: true,
    no: 's.no',
    from: `chain_stock_node s`,
    subject: `s.chain`,
    fields: {
      chain: 's.chain',
      node: 's.node',
      nodeState: 's.state',
      chains: `(not exists (select from chain_stock_node b where ${sameEntry('b', 's')} and b.chain = s.chain and b.no < s.no))::int`,
      nodes: '1',
      nodesHeld: '(s.firms > 0 or s.projects > 0)::int',
      ...Object.fromEntries(nodeStates.map((state) => [nodesIn(state), `(s.state = '${state}')::int`])),
      prospects: 's.prospects',
    },
    told: { title: "concat_ws(' ', s.chain, s.node)", what: 's.state', list: 'nodeState', detail: 's.reasons' },
  },
  site_check: {
    ...entriesOf(siteCheckNoun.kind),
    amount: 'abs(s.expected_fen - s.found_fen)',
    fields: { siteOutcome: 's.outcome', checkedKind: 's.checked_kind', checkedFen: 's.expected_fen' },
  },
} as const satisfies Readonly<Record<string, Source>>;

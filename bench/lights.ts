// Lights of a year: every proposed rule over 1,200 projects, looked at on days of change alone, against asking each thing on each day.
// npm run bench -- lights [--projects 1200] [--seed 7]
import { parseArgs } from 'node:util';
import { addDays } from '../src/domain/day.ts';
import type { Watched } from '../src/domain/lights/known.ts';
import { lightOn, lightsThrough } from '../src/domain/lights/light.ts';
import { type LightRule, objectOf, proposedLightRules } from '../src/domain/lights/lightRule.ts';
import type { LightRows } from '../src/domain/lights/rows.ts';
import { watchProjects } from '../src/domain/lights/watchProjects.ts';
import { inWatchOrder, watchSteps } from '../src/domain/lights/watchSteps.ts';

const [from, to] = ['2025-01-01', '2025-12-31'];
const yi = 10_000_000_000n;

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { projects: { type: 'string', default: '1200' }, seed: { type: 'string', default: '7' } },
  });
  const rows = ledger(Number(values.projects), Number(values.seed));
  const rules = proposedLightRules.map((rule): LightRule => ({ ...rule, version: 1, effectiveFrom: from, on: true }));
  let watched: Watched[] = [];
  const laid = timed(() => (watched = inWatchOrder([...watchProjects(rows), ...watchSteps(rows)])));
  let changes = 0;
  const once = timed(() => (changes = lightsThrough(rules, watched, { from, to }).length));
  let daily = 0;
  const each = timed(() => (daily = byDay(rules, watched)));
  console.table([
    {
      what: `laid out: ${rows.versions.length} projects, ${watched.length} things`,
      ms: Math.round(laid),
      changes: null,
    },
    { what: `simulated: ${rules.length} rules × 365 days`, ms: Math.round(once), changes },
    { what: 'the same, asked day by day', ms: Math.round(each), changes: daily },
  ]);
  if (changes !== daily) process.exitCode = 1;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function byDay(rules: readonly LightRule[], watched: readonly Watched[]): number {
  let changes = 0;
  for (const thing of watched) {
    const own = rules.filter(({ test }) => objectOf(test) === thing.of);
    const before = own.map((): string => 'green');
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const known = thing.knownOn(day);
      for (const [n, { test }] of own.entries()) {
        const colour = lightOn(test, known, day)?.colour ?? 'green';
        if (colour !== before[n]) changes += 1;
        before[n] = colour;
      }
    }
  }
  return changes;
}

/** As a city's are: signed over three years, most of them started and paid by and by, some told of late. */
function ledger(projects: number, seed: number): LightRows {
  let state = seed;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  let entries = 0;
  const known = (projectId: string, on: string) => {
    const knownOn = addDays(on, Math.floor(chance() * 20));
    return { entryId: `e${entries++}`, projectId, knownOn, goneOn: chance() < 0.03 ? addDays(knownOn, 30) : null, on };
  };
  const rows = { versions: [], milestones: [], funds: [], talks: [], promises: [], keepings: [] } as {
    [K in 'versions' | 'milestones' | 'funds' | 'talks' | 'promises' | 'keepings']: LightRows[K][number][];
  };
  for (let n = 0; n < projects; n++) {
    const id = `p${n}`;
    const founded = addDays('2023-01-01', Math.floor(chance() * 1000));
    const version = {
      officeId: `o${n % 12}`,
      status: 'active',
      investmentFen: BigInt(1 + Math.floor(chance() * 50)) * yi,
    };
    rows.versions.push({ ...known(id, founded), goneOn: null, ...version });
    for (let talks = chance() * 6; talks > 0; talks--) rows.talks.push(known(id, addDays(founded, talks * 25)));
    let on = founded;
    for (const kind of ['signed', 'registered', 'filed', 'started', 'in_production']) {
      on = addDays(on, Math.floor(20 + chance() * 200));
      if (on > to || chance() < 0.1) break;
      rows.milestones.push({ ...known(id, on), kind, authority: 'promotion' });
      if (kind === 'started' && chance() < 0.7)
        rows.milestones.push({ ...known(id, addDays(on, 40)), kind, authority: 'statistics' });
    }
    for (let funds = chance() * 8; funds > 0; funds--)
      rows.funds.push({ ...known(id, addDays(founded, 90 + funds * 60)), fen: yi });
    for (const [at, kind] of ['invest', 'start', 'tax'].entries()) {
      const dueOn = addDays(founded, 300 + at * 90);
      const promise = { officeId: version.officeId, no: String(at), side: 'theirs', kind, dueOn, agreedOn: founded };
      rows.promises.push({ ...known(id, founded), ...promise, fen: kind === 'invest' ? version.investmentFen : null });
      if (chance() < 0.5) rows.keepings.push({ ...known(id, addDays(dueOn, 10)), no: String(at), extent: 'whole' });
    }
  }
  return { ...rows, merges: [], repeats: [], returned: [], outings: [], met: [], pursuits: [] };
}

// A city's ledger by another hand: written without knowledge of the matcher it measures, so that the bench does not
// only find what its own author thought of. The same seed gives the same ledger.
import { chanceOf } from '../../../src/demo/chance.ts';
import { adders } from './lookalikes.ts';
import { campaign, nationalsOf } from './otherNationals.ts';
import { packageWithParts, tenants } from './otherParks.ts';
import { plainProject, writeFirst } from './otherProjects.ts';
import type { OtherLedger, OtherRecord } from './otherTypes.ts';
import { type HalfName, wordsOf } from './otherWords.ts';
import { type Draft, type World, write } from './otherWorld.ts';
import { makers } from './repeats.ts';

export type { OtherLedger, OtherRecord } from './otherTypes.ts';

const repeatShare = 0.115;
const nationalShare = 0.05;
/** Of the draws that are neither repeats nor nationals. */
const lookalikeShare = 0.088;

export const repeatKinds = Object.keys(makers);

function repeat(world: World): boolean {
  const { c, projects, ofNationals } = world;
  const [kind, [, maker]] = c.weighted(Object.entries(makers), ([, [weight]]) => weight);
  for (let tries = 0; tries < 120; tries++) {
    // It is the large investors that go by a foreign or a trade name.
    const known = kind.startsWith('english') && ofNationals.length > 0 && c.yes(0.4);
    const project = c.pick(known ? ofNationals : projects);
    const told = maker(world, project, tries);
    if (told === null) continue;
    write(world, project, told.kind ?? kind, told);
    return true;
  }
  return false;
}

function lookalike(world: World): void {
  const { c, projects } = world;
  const drawn = c.next();
  if (drawn < 0.035) return tenants(world);
  if (drawn < 0.08) return packageWithParts(world);
  const [, [, adder]] = c.weighted(Object.entries(adders), ([, [weight]]) => weight);
  for (let tries = 0; tries < 40; tries++) if (adder(world, c.pick(projects))) return;
}

export function otherLedger(size: number, seed: string, half: HalfName): OtherLedger {
  const c = chanceOf(`other ledger ${half} ${seed}`);
  const world: World = {
    half: wordsOf(half),
    c,
    drafts: [],
    projects: [],
    ofNationals: [],
    firmNames: new Set(),
    open: [],
    ceremonies: [],
    neutral: [],
  };
  const firms = nationalsOf(world);
  let repeats = 0;
  let ofNationals = 0;
  while (world.drafts.length < size) {
    const made = world.drafts.length;
    // What falls behind its share is made up for, since one draw may write several records.
    if (ofNationals < nationalShare * made - 3) {
      const before = world.drafts.length;
      campaign(world, firms);
      ofNationals += world.drafts.length - before;
    } else if (made > 30 && repeats < repeatShare * made && c.yes(0.5)) {
      if (repeat(world)) repeats++;
    } else if (made > 30 && c.yes(lookalikeShare)) lookalike(world);
    else writeFirst(world, plainProject(world), 'plain');
  }
  return ledgerOf(world, c.shuffled(world.drafts.slice(0, size)));
}

/** In order of the day, so that a repeat does not betray itself by standing next to its original. */
function ledgerOf(world: World, drafts: Draft[]): OtherLedger {
  drafts.sort((a, b) => a.day - b.day);
  const truth = Uint32Array.from(drafts, (one) => one.truth);
  const indices = new Map<number, number[]>();
  truth.forEach((project, at) => {
    const known = indices.get(project);
    if (known === undefined) indices.set(project, [at]);
    else known.push(at);
  });
  const neutral = world.neutral.flatMap(([whole, part]) =>
    (indices.get(whole) ?? []).flatMap((a) =>
      (indices.get(part) ?? []).map((b): [number, number] => (a < b ? [a, b] : [b, a])),
    ),
  );
  return { records: drafts.map(recordOf), truth, neutral, kind: drafts.map((one) => one.kind) };
}

function recordOf({ truth: _truth, kind: _kind, bears, ...record }: Draft): OtherRecord {
  const aliases = [bears?.former, bears?.english].flatMap((one) => (one?.registered ? [one.text] : []));
  return aliases.length > 0 ? { ...record, aliases } : record;
}

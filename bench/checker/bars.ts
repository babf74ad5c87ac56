// The bars of the checker, measured on labelled texts: what a careful reader of the texts would hold it to.
import { chanceOf } from '../../src/demo/chance.ts';
import type { Claim } from '../../src/prose/claims/report.ts';
import { checkText } from '../../src/prose/checkText.ts';
import { aboutLabel, isAgreed, isBlamed, isDoubt, isFinelyAgreed, isSaid, isStray, isTick } from './agree.ts';
import type { Share } from './interval.ts';
import type { Label, Labelled } from './labels.ts';
import { type MissedPlant, type PlantedShare, plantLabelled } from './plantLabelled.ts';
import { scrambled } from './scramble.ts';
import { Tally } from './tally.ts';

/** So long a text is a report: its figures are of everything, and few belong together. */
const reportLength = 8_000;
const scrambles = 5;

export interface Bars {
  readonly texts: number;
  /** By kind of label, `all` among them; the verdict to the letter beside. */
  readonly agrees: ReadonlyMap<string, Share>;
  readonly fine: Share;
  readonly alarms: Share;
  readonly precision: Share;
  readonly strayTicks: Share;
  readonly doubtsOnRight: Share;
  readonly ticksLeft: ReadonlyMap<string, Share>;
  readonly blamed: ReadonlyMap<string, Share>;
  readonly blamedWrong: Share;
  readonly planted: ReadonlyMap<string, PlantedShare>;
  readonly reports: number;
  readonly reportAlarms: number;
  readonly misses: readonly MissedPlant[];
}

export function barsOf(texts: readonly Labelled[], seed: string): Bars {
  const tallies = {
    agrees: new Tally(),
    fine: new Tally(),
    alarms: new Tally(),
    precision: new Tally(),
    strays: new Tally(),
    doubts: new Tally(),
  };
  const misses: MissedPlant[] = [];
  let reportAlarms = 0;
  for (const one of texts) {
    const { claims } = checkText(one.text);
    for (const label of one.labels) {
      const agreed = isAgreed(claims, label);
      tallies.agrees.count(label.kind, agreed);
      if (label.fine !== '' && label.fine !== 'bound') tallies.fine.count(label.kind, isFinelyAgreed(claims, label));
      if (!agreed)
        misses.push({
          file: one.file,
          words: `${label.kind} ${label.words} ${label.verdict} | ${saidOf(claims, label)}`,
        });
    }
    for (const claim of claims.filter(isSaid)) {
      const labels = one.labels.filter((label) => aboutLabel([claim], label).length > 0);
      const isFalse = claim.verdict === 'mismatch' && !labels.some(({ verdict }) => verdict === 'mismatch');
      const right = labels.filter(({ verdict }) => verdict === 'ok');
      if (isDoubt(claim)) tallies.doubts.count(claim.kind, right.length > 0);
      else tallies.alarms.count(claim.kind, isFalse);
      if (claim.verdict === 'mismatch') tallies.precision.count(claim.kind, !isFalse);
      if (isTick(claim) && labels.length > 0)
        tallies.strays.count(
          claim.kind,
          right.every((label) => isStray(claim, label)),
        );
      if (isFalse && one.text.length >= reportLength) reportAlarms++;
      if (isFalse) misses.push({ file: one.file, words: `false alarm: ${claim.kind} ${claim.text} ${claim.formula}` });
    }
  }
  const { planted, missed } = plantLabelled(texts, seed);
  return {
    texts: texts.length,
    agrees: tallies.agrees.shares,
    fine: tallies.fine.all,
    alarms: tallies.alarms.all,
    precision: tallies.precision.all,
    strayTicks: tallies.strays.all,
    doubtsOnRight: tallies.doubts.all,
    ...underScrambling(texts, seed),
    planted,
    reports: texts.filter(({ text }) => text.length >= reportLength).length,
    reportAlarms,
    misses: [...misses, ...missed],
  };
}

const saidOf = (claims: readonly Claim[], label: Label): string =>
  aboutLabel(claims, label)
    .map(({ verdict, formula }) => `${verdict} ${formula}`)
    .join('; ') || 'nothing';

/** What is ticked when every number is random is chance; what had a verdict should then be shown wrong or in doubt. */
function underScrambling(texts: readonly Labelled[], seed: string) {
  const [ticksLeft, blamed, wrong] = [new Tally(), new Tally(), new Tally()];
  for (const { file, text } of texts) {
    const right = checkText(text).claims.filter(isSaid);
    for (const { kind } of right.filter(isTick)) ticksLeft.add(kind, 0, 1);
    for (let round = 0; round < scrambles; round++) {
      const { claims } = checkText(scrambled(text, chanceOf(`${seed} ${file} ${round}`)));
      for (const { kind } of claims.filter(isTick)) ticksLeft.add(kind, 1 / scrambles, 0);
      for (const claim of right) {
        const now = claims.filter(({ start, kind }) => start === claim.start && kind === claim.kind);
        blamed.count(claim.kind, now.some(isBlamed));
        wrong.count(
          claim.kind,
          now.some(({ verdict }) => verdict === 'mismatch'),
        );
      }
    }
  }
  return { ticksLeft: ticksLeft.shares, blamed: blamed.shares, blamedWrong: wrong.all };
}

// The bars of several sets of texts side by side, each share with its interval.
import { printColumns } from '../measure.ts';
import type { Bars } from './bars.ts';
import { type Share, shareText } from './interval.ts';

const none: Share = { part: 0, whole: 0 };

export function printBars(sets: Readonly<Record<string, Bars>>): void {
  const all = Object.values(sets);
  const line = (name: string, bar: string, share: (bars: Bars) => Share) => [
    name,
    bar,
    ...all.map((one) => shareText(share(one))),
  ];
  const kinds = (of: (bars: Bars) => ReadonlyMap<string, unknown>) =>
    [...new Set(all.flatMap((one) => [...of(one).keys()]))].filter((kind) => kind !== 'all').toSorted();
  printColumns([
    ['', 'bar', ...Object.entries(sets).map(([name, { texts }]) => `${name}: ${texts} texts`)],
    line('verdict agrees', '≥ 95 %', ({ agrees }) => agrees.get('all') ?? none),
    ...kinds(({ agrees }) => agrees).map((kind) => line(`  ${kind}`, '', ({ agrees }) => agrees.get(kind) ?? none)),
    line('verdict to the letter', '', ({ fine }) => fine),
    line('false alarms of verdicts', '≤ 1 %', ({ alarms }) => alarms),
    line('precision of mismatch', '≥ 95 %', ({ precision }) => precision),
    line('stray ticks, of ticks on labels', '', ({ strayTicks }) => strayTicks),
    line('in doubt though labelled right', '', ({ doubtsOnRight }) => doubtsOnRight),
    line('ticks left when scrambled', '≤ 2 %', ({ ticksLeft }) => ticksLeft.get('all') ?? none),
    ...kinds(({ ticksLeft }) => ticksLeft).map((kind) =>
      line(`  ${kind}`, '', ({ ticksLeft }) => ticksLeft.get(kind) ?? none),
    ),
    line('blamed or in doubt when scrambled', '≥ 85 %', ({ blamed }) => blamed.get('all') ?? none),
    ...kinds(({ blamed }) => blamed).map((kind) => line(`  ${kind}`, '', ({ blamed }) => blamed.get(kind) ?? none)),
    line('  as wrong', '', ({ blamedWrong }) => blamedWrong),
    line('planted found, wrong or in doubt', '≥ 90 %', ({ planted }) => planted.get('all')?.marked ?? none),
    ...kinds(({ planted }) => planted).map((kind) =>
      line(`  ${kind}`, '', ({ planted }) => planted.get(kind)?.marked ?? none),
    ),
    line('  as wrong', '≥ 75 %', ({ planted }) => planted.get('all')?.wrong ?? none),
    ['false alarms in reports', '0', ...all.map(({ reportAlarms, reports }) => `${reportAlarms} in ${reports} texts`)],
  ]);
}

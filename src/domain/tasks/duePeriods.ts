import { parsePeriod, type Period } from '../figures/period.ts';
import { periodBefore } from '../figures/periodBefore.ts';

/** The period of each kind in which a day lies. */
function around(today: string): readonly { readonly kind: RegExp; readonly text: string }[] {
  const [year, month] = [today.slice(0, 4), Number(today.slice(5, 7))];
  return [
    { kind: /^\d{4}-\d{2}$/u, text: today.slice(0, 7) },
    { kind: /^\d{4}-Q\d$/u, text: `${year}-Q${Math.ceil(month / 3)}` },
    { kind: /^\d{4}-H\d$/u, text: `${year}-H${Math.ceil(month / 6)}` },
    { kind: /^\d{4}$/u, text: year },
  ];
}

/** Of each kind of period that was ever reported on, the last one that is over and was not. */
export function duePeriods(reported: readonly string[], today: string): Period[] {
  return around(today).flatMap(({ kind, text }) => {
    if (!reported.some((one) => kind.test(one))) return [];
    const before = periodBefore(parsePeriod(text));
    return reported.includes(before.text) ? [] : [before];
  });
}

// How much each sign weighs, and from where on it is one: data of the city, versioned, with a default that ships.
import { z } from 'zod';
import { Day } from '../../day.ts';
import { fenFrom } from '../../whole.ts';
import { textLine, textLines } from '../../text.ts';
import shipped from './rules.json' with { type: 'json' };

const whole = (least: number, most: number) => z.int().min(least).max(most);
const weight = whole(0, 20);
const days = whole(1, 400);
const fen = fenFrom(1);
const percent = whole(1, 100);

export const SuspicionRules = z.strictObject({
  /** Points from which an arrival is on the list. */
  from: whole(1, 100),
  /** A sign that so many per cent of all show is how things are here, and weighs nothing. */
  commonFrom: percent,
  /** Points taken off where several hands bear an arrival out. */
  relief: whole(0, 100),
  signs: z.strictObject({
    round_at_end: z.strictObject({ weight, days, unitFen: fen }),
    one_payer: z.strictObject({
      weight,
      projects: whole(2, 100),
      days,
      /** Words in the names of those who lend, or pay for others by trade. */
      lenders: z.array(textLine(1, 40)).max(100),
    }),
    voucher_series: z.strictObject({ weight, least: whole(5, 1000), near: whole(1, 20), days }),
    money_back: z.strictObject({ weight, days }),
    just_passes: z.strictObject({ weight, overPercent: percent, thresholdsFen: z.array(fen).min(1).max(20) }),
    /** Days: in how many rows are counted together. */
    office_unlike: z.strictObject({ weight, times: whole(2, 100), months: whole(3, 36), days: days.default(15) }),
    copy: z.strictObject({ weight, days, unitFen: fen }),
    photo: z.strictObject({ weight, kilometres: whole(1, 2000), days }),
    beyond_plan: z.strictObject({ weight, overPercent: percent }),
    before_signing: z.strictObject({ weight, days }),
    bare: z.strictObject({ weight }),
  }),
});
export type SuspicionRules = z.output<typeof SuspicionRules>;
export type SignName = keyof SuspicionRules['signs'];
export const signNames = Object.keys(SuspicionRules.shape.signs.shape) as [SignName, ...SignName[]];

/** Of a city that has set none. */
export const defaultSuspicionRules: SuspicionRules = SuspicionRules.parse(shipped);

export const SetSuspicionRules = z.strictObject({
  id: z.uuid(),
  effectiveFrom: Day,
  rules: SuspicionRules,
  reason: textLines(1, 500, 'reason_required_for_rule'),
});
export type SetSuspicionRules = z.output<typeof SetSuspicionRules>;

/** `versions`: the one recorded last first. */
export function suspicionRulesOn(
  versions: readonly { readonly effectiveFrom: string; readonly rules: SuspicionRules }[],
  day: string,
): SuspicionRules {
  return versions.find(({ effectiveFrom }) => effectiveFrom <= day)?.rules ?? defaultSuspicionRules;
}

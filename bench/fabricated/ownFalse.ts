// A generator by the hand that wrote the rules, for building: it says whether the bench runs, and nothing of how good the rules are.
import { addDays } from '../../src/domain/day.ts';
import { type Chance, chanceOf } from '../../src/demo/chance.ts';
import type { Fabricate, FalseArrival, LedgerArrival } from './generator.ts';

const wan = 1_000_000;
type Way = (
  chance: Chance,
  like: LedgerArrival,
  honest: readonly LedgerArrival[],
  seed: string,
) => Partial<LedgerArrival>;

const ways: Readonly<Record<string, Way>> = {
  'a round sum at the end of a quarter': (chance, { on }) => ({
    fen: chance.int(1, 9) * 1000 * wan,
    on: `${on.slice(0, 4)}-${chance.pick(['03-31', '06-30', '09-30', '12-31'])}`,
  }),
  'a payer who pays for everybody': (chance, _, __, seed) => ({ payer: `过账商贸${seed}${chance.int(1, 3)}有限公司` }),
  'last year’s row once more': (chance, _, honest) => {
    const { fen, on, payer, projectId, officeId, ...row } = chance.pick(honest.filter((one) => one.on < '2023-01-01'));
    return {
      ...row,
      fen,
      payer,
      projectId,
      officeId,
      on: addDays(on, 365),
      voucherNo: String(chance.int(10_000_000, 99_999_999)),
    };
  },
  'another project’s photo': (chance, _, honest) => ({
    photos: chance.pick(honest.filter(({ photos }) => photos.length > 0)).photos,
    voucherNo: null,
    voucherKind: null,
  }),
  'a photo from far away': (chance, { on }) => ({
    photos: [
      { sha256: `far-${chance.next()}`, takenOn: on, latitude: 31 + chance.next(), longitude: 121 + chance.next() },
    ],
  }),
  'money that left again': (chance, { on }) => ({
    signals: [{ kind: 'sent_back' as const, on: addDays(on, chance.int(1, 10)) }],
  }),
  'just above a threshold': (chance) => ({
    fen: chance.pick([1000, 5000, 10_000]) * wan + chance.int(1, 10) * wan,
    voucherNo: null,
    voucherKind: null,
  }),
};

const burst = 'a month that an office made up';

/** Of one office in one month of the seed: sums and projects like its own, spread over the days. */
function madeUp(chance: Chance, honest: readonly LedgerArrival[], seed: string, n: number): FalseArrival {
  const of = chanceOf(`month ${seed}`);
  const [officeId, month] = [`office-${of.int(0, 11)}`, `2023-${String(of.int(1, 12)).padStart(2, '0')}`];
  const like = chance.pick(honest.filter((one) => one.officeId === officeId));
  const on = `${month}-${String(chance.int(1, 28)).padStart(2, '0')}`;
  const no = String(chance.int(1_000_000, 9_999_999));
  return {
    ...like,
    signals: [],
    photos: [],
    on,
    voucherKind: 'bank_slip',
    voucherNo: no,
    id: `false-${n}`,
    how: burst,
  };
}

export const fabricate: Fabricate = (honest, seed, count) => {
  const chance = chanceOf(`false ${seed}`);
  const names = [...Object.keys(ways), burst];
  return Array.from({ length: count }, (_, n): FalseArrival => {
    const like = chance.pick(honest);
    const how = names[n % names.length] ?? '';
    const own = { ...like, signals: [], photos: [], voucherNo: String(chance.int(1_000_000, 9_999_999)) };
    if (how === burst) return madeUp(chance, honest, seed, n);
    return { ...own, voucherKind: 'bank_slip', ...ways[how]?.(chance, like, honest, seed), id: `false-${n}`, how };
  });
};

// Looks alike because it is the next piece of the same plant: a later phase, an extension, a phase against the total.
import { rounded, someAmount, workingDay } from './otherFigures.ts';
import { makeProject, writeFirst } from './otherProjects.ts';
import { lastDay, type Project, type World } from './otherWorld.ts';

/** Adds a project like `base`, or nothing where `base` does not lend itself to it. */
export type Adder = (world: World, base: Project) => boolean;

/** 'X项目' with a mark of phase, in the way the mark asks for. */
function withPhase(name: string, mark: string): string {
  if (mark.startsWith('（')) return name + mark;
  const short = name.replace(/(建设)?项目$/, '');
  return mark.startsWith('第') || mark.endsWith('工程') || short === name ? short + mark : `${short}${mark}项目`;
}

const phased = /[一二三]期/;

export const laterPhase: Adder = (world, base) => {
  const { c } = world;
  const day = workingDay(c, base.day + c.int(200, 1000));
  if (day > lastDay || phased.test(base.name) || /改|扩/.test(base.name)) return false;
  const fen = base.amountFen;
  const amountFen =
    fen === null || c.yes(0.3) ? fen : c.yes(0.5) ? rounded(fen * (0.5 + c.next() * 1.5), 2) : someAmount(c);
  const name = withPhase(base.name, world.half.phases[c.yes(0.12) ? 2 : c.int(0, 1)] ?? '');
  writeFirst(
    world,
    makeProject(world, base.firm, {
      name,
      county: base.county,
      day,
      amountFen,
      placed: base.placed,
      place: base.place,
    }),
    'later_phase',
  );
  return true;
};

export const extension: Adder = (world, base) => {
  const { c, half } = world;
  const day = workingDay(c, base.day + c.int(240, 1300));
  if (day > lastDay || base.firm.national !== null || base.firm.trade.service || /改|扩|产业园/.test(base.name))
    return false;
  const stem = base.name.replace(/^(新建|投资)/, '').replace(/(建设)?项目$/, '');
  const fen = base.amountFen;
  const amountFen =
    fen === null ? someAmount(c) : c.yes(0.12) ? fen : rounded(fen * (0.15 + c.next() * 0.9), c.yes(0.7) ? 1 : 3);
  writeFirst(
    world,
    makeProject(world, base.firm, {
      name: `${stem}${c.pick(half.extensions)}项目`,
      county: base.county,
      day,
      amountFen,
      placed: base.placed,
      place: base.place,
    }),
    'extension',
  );
  return true;
};

/** The total stands already; its first phase is signed for by itself, and now and then the second. */
export const phaseOfTotal: Adder = (world, base) => {
  const { c, half, neutral } = world;
  const fen = base.amountFen;
  if (fen === null || phased.test(base.name) || /改|扩/.test(base.name) || fen < 3e9) return false;
  const part = rounded(fen * (0.25 + c.next() * 0.4), 1);
  const day = Math.min(lastDay, workingDay(c, base.day + (c.yes(0.4) ? 0 : c.int(1, 300))));
  const add = (mark: string, amountFen: number, when: number) => {
    const made = writeFirst(
      world,
      makeProject(world, base.firm, {
        name: withPhase(base.name, mark),
        county: base.county,
        day: when,
        amountFen,
        placed: base.placed,
        place: base.place,
      }),
      'phase_of_total',
    );
    neutral.push([base.id, made.id]);
  };
  add(half.phases[3] ?? '', part, day);
  const later = workingDay(c, day + c.int(250, 800));
  if (c.yes(0.3) && later <= lastDay) add(half.phases[0] ?? '', fen - part, later);
  return true;
};

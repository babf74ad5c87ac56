// Projects that look like another and are not: each maker takes an earlier project and adds one of its own.
import { type Adder, extension, laterPhase, phaseOfTotal } from './lookalikePhases.ts';
import { makeFirm } from './otherFirms.ts';
import { someAmount, workingDay } from './otherFigures.ts';
import { otherCounty, someCounty } from './otherPlaces.ts';
import { makeProject, writeFirst } from './otherProjects.ts';
import { newProduct } from './otherSpecs.ts';
import { lastDay } from './otherWorld.ts';

const samePlant: Adder = (world, base) => {
  const { spec } = base;
  if (spec === null || base.placed || /\{[bt]\}/.test(spec.template)) return false;
  const firm = makeFirm(world, { trade: base.firm.trade });
  firm.used.add(spec.product.name);
  writeFirst(
    world,
    makeProject(world, firm, {
      spec,
      name: base.name,
      county: base.county,
      day: base.day,
      amountFen: base.amountFen,
      placed: false,
    }),
    'same_plant',
  );
  return true;
};

const namesake: Adder = (world, base) => {
  const { c, half } = world;
  if (base.firm.national !== null) return false;
  const trade = c.pick(half.trades.filter((one) => one !== base.firm.trade));
  const firm = makeFirm(world, { brand: base.firm.brand, trade });
  if (firm.seat.name === base.firm.seat.name) return false;
  const near = c.yes(0.55);
  writeFirst(
    world,
    makeProject(world, firm, {
      county: c.yes(0.5) ? base.county : someCounty(c).code,
      amountFen: c.yes(0.3) ? base.amountFen : someAmount(c),
      ...(near ? { day: workingDay(c, Math.min(lastDay, base.day + c.int(0, 150))) } : {}),
    }),
    'namesake',
  );
  return true;
};

const sister: Adder = (world, base) => {
  const { c, half } = world;
  const { firm } = base;
  if (firm.national !== null || firm.form.includes('株式')) return false;
  const trade = c.yes(0.35) ? firm.trade : c.pick(half.trades);
  const made = makeFirm(world, { brand: firm.brand, trade, seat: firm.seat });
  for (const one of firm.used) made.used.add(one);
  const county = c.yes(0.75) ? base.county : otherCounty(c, base.county);
  writeFirst(
    world,
    makeProject(world, made, {
      county,
      amountFen: c.yes(0.25) ? base.amountFen : someAmount(c),
      ...(county === base.county && c.yes(0.5) ? { place: base.place } : {}),
      ...(c.yes(0.6) ? { day: workingDay(c, Math.min(lastDay, base.day + c.int(0, 200))) } : {}),
    }),
    'sister_firm',
  );
  return true;
};

const oneCeremony: Adder = (world, base) => {
  const { c } = world;
  if (base.firm.national !== null) return false;
  const product = newProduct(world, base.firm);
  if (base.name.includes(product.name)) return false;
  writeFirst(
    world,
    makeProject(world, base.firm, {
      product,
      county: base.county,
      day: base.day,
      without: /\{[tc]\}/,
      place: base.place,
      amountFen: c.yes(0.25) ? base.amountFen : someAmount(c),
    }),
    'one_ceremony',
  );
  return true;
};

export const adders: Readonly<Record<string, readonly [number, Adder]>> = {
  same_plant: [11, samePlant],
  later_phase: [17, laterPhase],
  extension: [14, extension],
  namesake: [12, namesake],
  sister_firm: [14, sister],
  one_ceremony: [14, oneCeremony],
  phase_of_total: [6, phaseOfTotal],
};

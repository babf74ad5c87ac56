// Looks alike, in groups: tenants of one park, and a package with its parts.
import { makeFirm } from './otherFirms.ts';
import { amountNear, rounded, someDay, workingDay } from './otherFigures.ts';
import { parksFor, someCounty } from './otherPlaces.ts';
import { makeProject, writeFirst } from './otherProjects.ts';
import { newProduct, placeWord } from './otherSpecs.ts';
import { fill } from './otherText.ts';
import { lastDay, type World } from './otherWorld.ts';

/** Small firms move into one park, often on one day and for one sum: the workshop is the same. */
export function tenants(world: World): void {
  const { c, half } = world;
  const county = someCounty(c);
  const template = c.pick(half.tenants);
  const first = someDay(c);
  const oneDay = c.yes(0.45);
  const usual = amountNear(c, 3_000, 0.5);
  const trade = c.pick(half.trades.filter((one) => !one.service));
  const park = c.pick(parksFor(county, trade.name));
  for (let left = c.int(3, 7); left > 0; left--) {
    const firm = makeFirm(world, {
      trade: c.yes(0.7)
        ? trade
        : c.pick(half.trades.filter((one) => !one.service && parksFor(county, one.name).includes(park))),
    });
    const name = fill(template, { k: park, p: newProduct(world, firm).name });
    writeFirst(
      world,
      makeProject(world, firm, {
        name,
        county: county.code,
        placed: true,
        place: c.yes(0.8) ? park : null,
        day: oneDay ? first : Math.min(lastDay, workingDay(c, first + c.int(0, 200))),
        amountFen: c.yes(0.4) ? usual : amountNear(c, 3_000, 0.6),
      }),
      'tenant',
    );
  }
}

/** A park of one firm is announced as a whole and told again by its parts, which mostly add up. */
export function packageWithParts(world: World): void {
  const { c, half, neutral } = world;
  const firm = makeFirm(world, { trade: c.pick(half.trades.filter((one) => !one.service)) });
  const county = someCounty(c).code;
  const template = c.pick(half.packages);
  const name = fill(template, { b: firm.brand, t: firm.trade.name, c: placeWord(c, county, null) });
  const many = c.int(2, 4);
  const shares = Array.from({ length: many }, () => rounded(amountNear(c, 16_000, 0.8), 2));
  const sum = shares.reduce((all, one) => all + one, 0);
  const whole = makeProject(world, firm, {
    name,
    county,
    placed: template.includes('{c}'),
    amountFen: c.yes(0.7) ? sum : rounded(sum * (1 + c.next() * 0.5), 1),
  });
  writeFirst(world, whole, 'package');
  for (const amountFen of shares) {
    const day = Math.min(lastDay, workingDay(c, whole.day + (c.yes(0.35) ? 0 : c.int(0, 75))));
    const part = makeProject(world, firm, { county, day, amountFen, without: /\{[tcb]\}/, place: whole.place });
    writeFirst(world, part, 'part');
    neutral.push([whole.id, part.id]);
  }
}

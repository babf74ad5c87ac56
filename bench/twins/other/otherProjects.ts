// Real projects, their names, and the first record of each.
import type { Chance } from '../../../src/demo/chance.ts';
import { makeFirm, projectsAhead } from './otherFirms.ts';
import { amountNear, rateOf, someAmount, someDay } from './otherFigures.ts';
import { shortName } from './otherNames.ts';
import { counties, someCounty, somePlace } from './otherPlaces.ts';
import { nameOf, newProduct, placeWord, specOf } from './otherSpecs.ts';
import type { Product } from './otherTypes.ts';
import { type Firm, type Project, type Spec, type World, write } from './otherWorld.ts';

/** Firms of a county mostly stay there. */
function homeOf(c: Chance, firm: Firm): number {
  const area = Number(firm.seat.area ?? 0);
  return counties.some((one) => one.code === area) && c.yes(0.82) ? area : someCounty(c).code;
}

export interface ProjectWish {
  county?: number;
  day?: number;
  product?: Product;
  /** Templates that it must not have. */
  without?: RegExp;
  name?: string;
  placed?: boolean;
  spec?: Spec;
  amountFen?: number | null;
  place?: string | null;
}

export function makeProject(world: World, firm: Firm, wish: ProjectWish = {}): Project {
  const { c } = world;
  const county = wish.county ?? homeOf(c, firm);
  const place = wish.place !== undefined ? wish.place : somePlace(c, county, firm.national?.line ?? firm.trade.name);
  const day = wish.day ?? someDay(c);
  const spec =
    wish.spec ??
    (wish.name === undefined
      ? specOf(world, firm, wish.product ?? newProduct(world, firm), wish.without ?? null)
      : null);
  const name =
    wish.name ?? (spec === null ? '' : nameOf(world, firm, spec, spec.template, { c: placeWord(c, county, place) }));
  // Contracts of foreign firms are in round dollars.
  const dollars = firm.seat.area === null && wish.amountFen === undefined && c.yes(0.7);
  const usdCents = dollars ? Math.round(amountNear(c, 1_800, 0.9)) : null;
  const amountFen =
    wish.amountFen !== undefined
      ? wish.amountFen
      : usdCents === null
        ? someAmount(c)
        : Math.round((usdCents * rateOf(c, day)) / 1_000_000) * 1_000_000;
  const project: Project = {
    id: world.projects.length,
    firm,
    name,
    spec,
    county,
    day,
    amountFen,
    usdCents,
    named: true,
    place,
    placed: wish.placed ?? spec?.template.includes('{c}') ?? false,
  };
  world.projects.push(project);
  if (firm.national !== null) world.ofNationals.push(project);
  return project;
}

/** The first record of a project, as the office that brought it in wrote it. */
export function writeFirst(world: World, project: Project, kind: string): Project {
  const { c } = world;
  const { firm } = project;
  const drawn = c.next();
  const company = drawn < 0.915 ? firm.name : drawn < 0.98 ? shortName(c, firm) : null;
  const joint = company === firm.name && c.yes(0.008) ? `、${makeFirm(world).name}` : '';
  project.named = company !== null;
  const creditCode = firm.code !== null && company === firm.name && c.yes(0.75) ? firm.code : null;
  const branded =
    company === null && project.spec !== null && !project.placed && c.yes(0.6) && !project.name.includes(firm.brand);
  write(world, project, kind, {
    company: company === null ? null : company + joint,
    creditCode,
    bears: company === firm.name && joint === '',
    project: branded ? firm.brand + project.name : project.name,
    county: project.county,
    amountFen: project.amountFen,
    day: project.day,
    place: project.place,
  });
  return project;
}

/** A project of an ordinary firm: one that has been here before, or a new one. */
export function plainProject(world: World): Project {
  const { c, open } = world;
  const at = open.length > 60 && c.yes(0.42) ? c.int(0, open.length - 1) : -1;
  let firm = open[at];
  if (firm === undefined) {
    firm = makeFirm(world);
    firm.left = projectsAhead(c) - 1;
    if (firm.left > 0) open.push(firm);
  } else if (--firm.left === 0) {
    open[at] = open.at(-1) as Firm;
    open.pop();
  }
  return makeProject(world, firm, ceremonyOf(world));
}

/** Three in ten sign at a ceremony of some thirty, of one county or of the whole city. */
function ceremonyOf(world: World): ProjectWish {
  const { c, ceremonies } = world;
  if (!c.yes(0.3)) return {};
  if (ceremonies.length === 0) {
    ceremonies.push({ county: c.yes(0.65) ? someCounty(c).code : null, day: someDay(c), left: c.int(18, 42) });
  }
  const one = ceremonies[0];
  if (one === undefined) return {};
  if (--one.left === 0) ceremonies.shift();
  return one.county === null ? { day: one.day } : { day: one.day, county: one.county };
}

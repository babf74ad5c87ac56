// Repeats: one real project told again, by another office or later. Each kind is one way in which the second telling
// differs; a maker returns nothing where the project does not lend itself to it.
import { rateOf, rounded, workingDay } from './otherFigures.ts';
import { brandNowhere, noCompany } from './otherNameless.ts';
import { shortName, stem } from './otherNames.ts';
import { formerly, inEnglish, projectCompanyAlone } from './otherNamings.ts';
import { otherCounty } from './otherPlaces.ts';
import { type Maker, placeIn, retold, under } from './otherRetelling.ts';
import { mistyped, reordered, reworded, shortened, wordMisheard } from './otherSlips.ts';
import { looksLike, soundsLike } from './otherSounds.ts';
import { lastDay, type Project, type World } from './otherWorld.ts';

/** Mostly the brand suffers: it is the word that no dictionary knows. */
function typed(alike: (character: string) => string[], sounds: boolean): Maker {
  return (world, project) => {
    const told = retold(world, project);
    const { c } = world;
    const { firm } = project;
    const brand = c.yes(0.75) ? mistyped(c, firm.brand, alike) : null;
    const end = stem(firm.name).length;
    const company =
      brand !== null
        ? firm.name.replace(firm.brand, brand)
        : sounds
          ? wordMisheard(c, firm.name)
          : mistyped(c, firm.name, alike, end);
    const name = sounds ? wordMisheard(c, project.name) : mistyped(c, project.name, alike);
    if (company !== null && (name === null || c.yes(0.62))) {
      return { ...told, ...under(company, c.yes(0.4) ? told.creditCode : null) };
    }
    return name === null ? null : { ...told, project: name };
  };
}

function slipped(factor: number): Maker {
  return (world, project) => {
    if (project.amountFen === null) return null;
    const fen = world.c.yes(0.85) ? project.amountFen * factor : project.amountFen / factor;
    // Nobody overlooks a noodle plant of a thousand 亿.
    return fen > 8e12 ? null : { ...retold(world, project), amountFen: Math.round(fen) };
  };
}

const twoCounties: Maker = (world, project) => {
  if (project.placed) return null;
  const { c } = world;
  const told = retold(world, project);
  const county = otherCounty(c, project.county);
  const fen = project.amountFen;
  const drawn = c.next();
  const slip = fen === null || fen > 5e11 ? fen : c.yes(0.5) ? Math.round(fen / 10_000) : fen * 10_000;
  const amountFen = fen === null || drawn < 0.45 ? fen : drawn < 0.8 ? rounded(fen, c.yes(0.7) ? 2 : 1) : slip;
  const short = c.yes(0.75);
  return {
    ...told,
    ...(short ? under(shortName(c, project.firm)) : {}),
    county,
    amountFen,
    place: placeIn(world, county, project.firm),
  };
};

const signedAgain: Maker = (world, project) => {
  const { c } = world;
  const day = workingDay(c, project.day + c.int(270, 470));
  if (day > lastDay) return null;
  const fen = project.amountFen;
  const amountFen = fen === null || c.yes(0.62) ? fen : rounded(fen * (0.6 + c.next() * 0.9), 2);
  return {
    ...retold(world, project),
    county: project.county,
    place: project.place,
    day,
    amountFen,
    project: c.yes(0.58) ? project.name : reworded(world, project),
  };
};

const dollars: Maker = (world, project, tries) => {
  if (project.amountFen === null || (project.usdCents === null && (tries < 60 || project.firm.seat.local))) return null;
  const cents = project.usdCents ?? rounded(project.amountFen / rateOf(world.c, project.day), 4);
  return { ...retold(world, project), amountFen: cents };
};

const several: Maker = (world, project) => {
  const { c } = world;
  const told = retold(world, project);
  const company = c.yes(0.65) ? shortName(c, project.firm) : project.firm.name;
  const slip = mistyped(c, company, c.yes(0.6) ? soundsLike : looksLike, stem(company).length);
  const away = !project.placed && c.yes(0.45);
  const county = away ? otherCounty(c, project.county) : project.county;
  const fen = project.amountFen;
  return {
    ...told,
    ...under(slip !== null && c.yes(0.5) ? slip : company),
    county,
    project: c.yes(0.65) ? reworded(world, project) : (shortened(world, project) ?? project.name),
    amountFen: fen === null || c.yes(0.3) ? fen : c.yes(0.88) ? rounded(fen, c.yes(0.6) ? 2 : 1) : null,
    day: workingDay(c, project.day + c.int(-20, 120)),
    place: away ? placeIn(world, county, project.firm) : told.place,
  };
};

/** The firm as it is, the project in the words that `put` finds for it. */
const inWords =
  (put: (world: World, project: Project) => string | null): Maker =>
  (world, project) => {
    const name = put(world, project);
    return name === null ? null : { ...retold(world, project), project: name };
  };

export const makers: Readonly<Record<string, readonly [number, Maker]>> = {
  two_counties: [17, twoCounties],
  typo_shape: [7, typed(looksLike, false)],
  typo_pinyin: [8, typed(soundsLike, true)],
  reworded: [12, inWords(reworded)],
  project_company: [10, projectCompanyAlone],
  signed_again: [6, signedAgain],
  former_name: [3.5, formerly(false)],
  former_name_registered: [3.5, formerly(true)],
  english_name: [2.5, inEnglish(false)],
  english_name_registered: [2.5, inEnglish(true)],
  times_ten: [3.5, slipped(10)],
  times_hundred: [1.7, slipped(100)],
  dollars_as_yuan: [2.5, dollars],
  no_company: [6, noCompany],
  brand_nowhere: [3, brandNowhere],
  several: [8, several],
  product_short: [4, inWords(shortened)],
  word_order: [4, inWords(reordered)],
};

// One more telling of a project, as an office writes that knows the matter well; the kinds of repeat start from it.
import { amountAgain, toldAgain } from './otherFigures.ts';
import { shortName } from './otherNames.ts';
import { otherCounty, somePlace } from './otherPlaces.ts';
import type { Firm, Project, Told, World } from './otherWorld.ts';

export type Retelling = Told & { kind?: string };
export type Maker = (world: World, project: Project, tries: number) => Retelling | null;

export function placeIn(world: World, county: number, firm: Firm): string | null {
  return somePlace(world.c, county, firm.national?.line ?? firm.trade.name);
}

/** Told again by an office that knows the matter well. */
export function retold(world: World, project: Project): Told {
  const { c } = world;
  const { firm } = project;
  const full = c.yes(0.92);
  const county = project.placed || c.yes(0.9) ? project.county : otherCounty(c, project.county);
  const stays = county === project.county && c.yes(0.6);
  return {
    company: full ? firm.name : shortName(c, firm),
    creditCode: full && firm.code !== null && c.yes(0.6) ? firm.code : null,
    bears: full,
    project: project.name,
    county,
    amountFen: amountAgain(c, project.amountFen),
    day: toldAgain(c, project.day),
    place: stays ? project.place : c.yes(0.5) ? null : placeIn(world, county, firm),
  };
}

/** Under another name of the firm: the code goes along only if the maker says so. */
export const under = (company: string | null, creditCode: string | null = null) => ({
  company,
  creditCode,
  bears: false,
});

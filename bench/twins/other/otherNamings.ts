// Repeats under another name of the firm: a former one, a foreign one, that of its project company.
import { englishName, formerName, projectCompany } from './otherNames.ts';
import { type Maker, retold, under } from './otherRetelling.ts';
import { reworded } from './otherSlips.ts';

export const formerly =
  (registered: boolean): Maker =>
  (world, project) => {
    if (project.firm.national !== null || project.firm.seat.area === null) return null;
    const told = retold(world, project);
    const former = formerName(world, project.firm, registered);
    if (former.text === project.firm.name) return null;
    const kind = former.registered ? 'former_name_registered' : 'former_name';
    return { ...told, ...under(former.text, world.c.yes(0.5) ? project.firm.code : null), kind };
  };

export const inEnglish =
  (registered: boolean): Maker =>
  (world, project) => {
    const name = englishName(world, project.firm, registered);
    if (name === null) return null;
    return {
      ...retold(world, project),
      ...under(name.text),
      kind: name.registered ? 'english_name_registered' : 'english_name',
    };
  };

export const projectCompanyAlone: Maker = (world, project) => {
  if (project.firm.seat.local) return null;
  const { name, code } = projectCompany(world, project.firm, project.county);
  const words = world.c.yes(0.7) ? project.name : reworded(world, project);
  return { ...retold(world, project), ...under(name, world.c.yes(0.7) ? code : null), project: words };
};

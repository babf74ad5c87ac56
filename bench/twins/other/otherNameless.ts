// Repeats without a firm: its brand in the project's name, or nowhere.
import { type Maker, retold, under } from './otherRetelling.ts';
import { fill } from './otherText.ts';
import type { Spec } from './otherWorld.ts';

/** Nobody 生产 a farm. */
const fitting = (templates: readonly string[], spec: Spec) =>
  templates.filter((one) => !spec.product.activity || !/生产|制造/.test(one));

export const noCompany: Maker = (world, project) => {
  const { c, half } = world;
  const { spec, firm, name } = project;
  if (!project.named) return null;
  const { brand } = firm;
  const free = spec !== null && spec.template.includes('{p}') && !project.placed;
  const words = name.includes(brand)
    ? name
    : free && c.yes(0.7)
      ? fill(c.pick(fitting(half.branded, spec)), { b: brand, p: spec.product.name })
      : brand + name.replace(/^新建/, '');
  return { ...retold(world, project), ...under(null), project: words };
};

export const brandNowhere: Maker = (world, project) => {
  const { c, half } = world;
  const { spec, firm, name } = project;
  if (!project.named || project.amountFen === null || name.includes('·')) return null;
  if (spec === null && !name.includes(firm.brand)) return { ...retold(world, project), ...under(null) };
  const bare =
    spec !== null
      ? fill(c.pick(fitting(half.bare, spec)), { p: spec.product.name })
      : name.replace(`${firm.brand}集团`, '').replace(firm.brand, '');
  return { ...retold(world, project), ...under(null), project: name.includes(firm.brand) || c.yes(0.5) ? bare : name };
};

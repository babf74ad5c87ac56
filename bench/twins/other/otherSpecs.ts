// What a project is called: product, quantity and place put into a template of the half.
import type { Chance } from '../../../src/demo/chance.ts';
import { countyOf } from './otherPlaces.ts';
import { fill } from './otherText.ts';
import { quantitiesOf } from './otherTrade.ts';
import type { Product, Template } from './otherTypes.ts';
import type { Firm, Spec, World } from './otherWorld.ts';

/** The place as a project's name has it: the county, or the town where the project is. */
export function placeWord(c: Chance, county: number, place: string | null): string {
  const at = countyOf(county);
  if (place !== null && at.towns.includes(place) && c.yes(0.35)) return place;
  return c.yes(0.7) ? at.name : at.short;
}

/** Templates that fit what is made, or done. */
export function templatesFor(world: World, firm: Firm, product: Product): readonly Template[] {
  const all = firm.trade.service || product.activity ? world.half.services : world.half.goods;
  return product.unit === null ? all.filter(([, one]) => !one.includes('{q}')) : all;
}

/** A product that the firm has not invested in yet: its next project is another one. */
export function newProduct(world: World, firm: Firm): Product {
  const left = firm.trade.products.filter((one) => !firm.used.has(one.name));
  const chosen = world.c.pick(left.length > 0 ? left : firm.trade.products);
  firm.used.add(chosen.name);
  return chosen;
}

export function specOf(world: World, firm: Firm, product: Product, without: RegExp | null): Spec {
  const { c } = world;
  const templates = templatesFor(world, firm, product).filter(([, one]) => without === null || !without.test(one));
  const template = c.weighted(templates, ([weight]) => weight)[1];
  const second =
    !product.activity && template.includes('{p}') && c.yes(0.09)
      ? c.pick(
          firm.trade.products
            .filter((one) => one !== product && one.unit === product.unit && !one.activity)
            .concat(product),
        )
      : null;
  const quantity =
    product.unit === null ? null : `${String(c.pick(quantitiesOf(product.unit, product.most)))}${product.unit}`;
  return { template, product, second: second === product ? null : second, quantity };
}

export function nameOf(
  world: World,
  firm: Firm,
  spec: Spec,
  template: string,
  more: { c?: string; joiner?: string } = {},
): string {
  const p =
    spec.second === null
      ? spec.product.name
      : `${spec.product.name}${more.joiner ?? world.half.joiners[0]}${spec.second.name}`;
  return fill(template, { p, q: spec.quantity ?? '', b: firm.brand, t: firm.trade.name, c: more.c ?? '' });
}

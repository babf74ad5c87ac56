// Whether a number is said to have fallen: 下降3.2%, 减少282万元.
import type { Mention } from '../../mentions/mention.ts';
import { unlinked } from '../../mentions/role.ts';
import { falling } from '../../words/growth.ts';

const falls = new WeakMap<Mention, boolean>();

export function isFall(mention: Mention): boolean {
  const known = falls.get(mention);
  if (known !== undefined) return known;
  const said = unlinked(mention.lead);
  const made = mention.figure.size >= 0 && falling.some((word) => said.endsWith(word));
  falls.set(mention, made);
  return made;
}

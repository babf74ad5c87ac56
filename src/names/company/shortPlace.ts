// What people of a city call one of its counties, and which entries of GB/T 2260 are no places.
import { longEnd, peoples } from './regions.ts';

/** `东昌府区` → `东昌府`, `长阳土家族自治县` → `长阳`; `冠县` and `莘县` stay, for one character is no name. */
export function shortPlaceName(name: string): string {
  const bare = name.replace(longEnd, '').replace(/区$/u, '').replace(/自治$/u, '');
  const people = /自治(?:县|旗|州|区)$/u.test(name) ? bare.replace(peoples, '') : bare;
  return [people, bare].find((short) => short.length >= 2) ?? name;
}

/** `市辖区`, `县`, `省直辖县级行政区划`: a heading of the list, under which the places stand. */
export function isHeading(name: string): boolean {
  return /^(?:市辖区|县)$|直辖县级行政区划$/u.test(name);
}

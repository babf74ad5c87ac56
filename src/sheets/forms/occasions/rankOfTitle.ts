// The rank that a title says by itself, where a list of people names titles and no ranks: 县长 is the chief of a county.
import type { ranks } from '../../../domain/projects/outing.ts';

type Rank = (typeof ranks)[number];

/** In front may stand where, or 代: 冠县县长. The group is at what level. */
const chief = /([市县区旗])委书记$|(?<!副)([市县区旗])长$/u;
const leader = /([市县区旗])委(?:副书记|常委)$|副([市县区旗])长$|([市县区旗])(?:人大常委会|政协)(?:副?主任|副?主席)$/u;
const headOfDepartment = /(?<!副)局长$/u;

/**
 * The highest of several titles; undefined where none says a rank. `ofTerritory`: of a county or zone, whose 市长 is that of a city
 * at county level.
 */
export function rankOfTitle(title: string, ofTerritory: boolean): Rank | undefined {
  const held = title.split(/[、，,；;]/u).map((one) => one.trim());
  const levelBy = (words: RegExp) =>
    held.flatMap((one) => (/^(?:原|前)/u.test(one) ? [] : (words.exec(one)?.slice(1) ?? []))).find((at) => at);
  const at = (level: string, ofCity: Rank, ofCounty: Rank) => (level === '市' && !ofTerritory ? ofCity : ofCounty);
  const first = levelBy(chief);
  if (first) return at(first, 'city_chief', 'county_chief');
  const second = levelBy(leader);
  if (second) return at(second, 'city_leader', 'county_leader');
  return held.some((one) => headOfDepartment.test(one) && !/^(?:原|前)/u.test(one)) ? 'department_head' : undefined;
}

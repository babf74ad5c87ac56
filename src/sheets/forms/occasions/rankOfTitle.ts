// The rank that a title says by itself, where a list of people names titles and no ranks: 县长 is the chief of a county.
import { isTerritory, type OfficeKind } from '../../../domain/offices/office.ts';
import type { ranks } from '../../../domain/projects/outing.ts';

type Rank = (typeof ranks)[number];

/** In front may stand where, or 代: 冠县县长. The group is at what level. */
const chief = /([市县区旗])委书记$|(?<!副)([市县区旗])长$/u;
const leader = /([市县区旗])委(?:副书记|常委)$|副([市县区旗])长$|([市县区旗])(?:人大常委会|政协)(?:副?主任|副?主席)$/u;
const headOfDepartment = /(?<!副)局长$/u;
/** A zone of the city has a working committee and a board where a county has its committee and government. */
const chiefOfZone = /(?<!副)(?:工委书记|管委会主任)$/u;
const leaderOfZone = /工委(?:副书记|委员)$|管委会副主任$/u;
const staff = /(?:工作人员|科员|干部|专员|干事|职员|科长|股长)$/u;

/**
 * The highest of several titles; undefined where none says a rank. `of`: of which kind of office it is; a 市长 of a county is that of a
 * city at county level.
 */
export function rankOfTitle(title: string, of: OfficeKind | undefined): Rank | undefined {
  const ofTerritory = of !== undefined && isTerritory({ kind: of });
  const held = title.split(/[、，,；;]/u).map((one) => one.trim());
  const isHeld = (words: RegExp) => held.some((one) => words.test(one) && !/^(?:原|前)/u.test(one));
  const levelBy = (words: RegExp) =>
    held.flatMap((one) => (/^(?:原|前)/u.test(one) ? [] : (words.exec(one)?.slice(1) ?? []))).find((at) => at);
  const at = (level: string, ofCity: Rank, ofCounty: Rank) => (level === '市' && !ofTerritory ? ofCity : ofCounty);
  const first = levelBy(chief);
  if (first) return at(first, 'city_chief', 'county_chief');
  if (of === 'zone' && isHeld(chiefOfZone)) return 'county_chief';
  const second = levelBy(leader);
  if (second) return at(second, 'city_leader', 'county_leader');
  if (of === 'zone' && isHeld(leaderOfZone)) return 'county_leader';
  if (isHeld(headOfDepartment)) return 'department_head';
  return held.every((one) => staff.test(one)) ? 'staff' : undefined;
}

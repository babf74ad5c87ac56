// YIWANG_DISK_WARN, YIWANG_DISK_FLOOR and YIWANG_DISK_RESERVE: sizes such as 2G or 500M.
import { bytesOf, type RoomRule, usualRoom } from '../../domain/keeping/diskRoom.ts';

export class RoomSettingsError extends Error {
  override name = 'RoomSettingsError';
}

const names = {
  warnBelow: 'YIWANG_DISK_WARN',
  refuseBelow: 'YIWANG_DISK_FLOOR',
  reserve: 'YIWANG_DISK_RESERVE',
} as const;

export function roomRule(environment: Readonly<Record<string, string | undefined>>): RoomRule {
  const read = (part: keyof RoomRule): number => {
    const [name, given] = [names[part], environment[names[part]]];
    if (!given) return usualRoom[part];
    const bytes = bytesOf(given);
    if (bytes === undefined) throw new RoomSettingsError(`${name} is a size such as 2G or 500M, not ${given}`);
    return bytes;
  };
  const rule = { warnBelow: read('warnBelow'), refuseBelow: read('refuseBelow'), reserve: read('reserve') };
  if (rule.warnBelow < rule.refuseBelow)
    throw new RoomSettingsError(`${names.warnBelow} must not be less than ${names.refuseBelow}`);
  return rule;
}

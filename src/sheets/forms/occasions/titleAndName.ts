import { titledName } from '../words.ts';

/** 副区长 于敏: a title in front of the name, parted by a blank. */
export function titleAndName(written: string): { name: string; title: string | null } {
  const [, title = null, name = written] = titledName.exec(written) ?? [];
  return { name, title };
}

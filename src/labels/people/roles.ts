// The rights a person can hold in an office.
import type { Role } from '../../domain/people/role.ts';
import type { Language, Words } from '../language.ts';

const words: Readonly<Record<Role, Words>> = {
  enter: { zh: '填报', en: 'Reporter' },
  verify: { zh: '审核', en: 'Verifier' },
  publish: { zh: '发布', en: 'Publisher' },
  lead: { zh: '领导', en: 'Leader' },
  admin: { zh: '管理员', en: 'Administrator' },
  export: { zh: '导出', en: 'Export' },
};

export function roleWord(role: Role, language: Language): string {
  return words[role][language];
}

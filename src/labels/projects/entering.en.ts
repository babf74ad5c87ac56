// The words of forms in which entries are typed, in English.
import type { enteringZh } from './entering.zh.ts';

export const enteringEn: typeof enteringZh = {
  entering: {
    saveAndNext: 'Save and record another',
    saved: (name) => `“${name}” is recorded; go on with the next`,
    more: 'More',
    readAs: (yi) => `Read as ${yi} × 10⁸ yuan`,
    industryByName: 'Proposed by the name of the project; or type a name, pinyin or a code',
    industryFind: 'Type a name, pinyin or a code, and choose',
    industryIs: (code, name) => `${code} ${name}`,
    industryNone: 'No such class; try another word',
    protectedBy: (office, day) => `${office} courts it, protected until ${day}`,
    courtedBy: (office) => `${office} courts it`,
  },
};

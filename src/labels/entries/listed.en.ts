import { counted } from '../counted.ts';
import type { listedZh } from './listed.zh.ts';

export const listedEn: typeof listedZh = {
  listed: {
    screen: 'Events',
    q: 'Names, people, bodies …',
    state: 'Verification',
    states: { verified: 'Verified', waiting: 'Waiting' },
    day: 'Day',
    name: 'Name',
    found: (rows, name) => `${rows} ${name.toLowerCase()}`,
    waiting: (rows) => `${counted(rows)} of them wait`,
    noneYet: 'Nothing recorded yet',
    noneYetHint: 'Record one, or bring a whole sheet under "Imports"',
    facts: 'What was recorded',
    files: 'Evidence',
    projects: 'Projects',
    import: 'From a workbook',
    addRow: 'Add a row',
    addTo: (list) => `${list}: add a row`,
    drop: 'Delete',
    dropRow: (n) => `Delete row ${n}`,
    row: (n) => `Row ${n}`,
    outOfReach: '(a project out of reach)',
    findProject: 'Find a project by name or code',
    noProject: 'Your office has no such project',
    dropProject: (name) => `Remove ${name}`,
    textsHint: 'Several are parted by commas',
  },
};

// The words of the verifier's desk, in English.
import { counted } from '../counted.ts';
import type { deskZh } from './desk.zh.ts';

export const deskEn: typeof deskZh = {
  desk: {
    title: 'Desk',
    list: 'Waiting',
    pane: { list: 'Waiting', told: 'What it says', evidence: 'Evidence' },
    asTable: 'As a table',
    several: (rows) => `${counted(rows)} entries`,
    cameBack: 'Could not be accepted, still waits',
    acceptThis: 'Accept this one',
    returnThis: 'Return this one',
    acceptAll: (rows) => `Accept these ${counted(rows)}`,
    own: 'Entered by yourself: somebody else has to verify it',
    blank: 'not filled in',
    noFiles: 'No evidence is attached',
    mayNotOpen: 'This file cannot be opened yet',
    notShown: 'This kind of file cannot be shown here; save it to open it',
    openBeside: 'Open in a new window',
    more: 'This page is done; reading on',
    keys: [
      ['j k', 'next, previous'],
      ['a', 'accept'],
      ['r', 'return'],
      ['t', 'compare'],
    ],
  },
};

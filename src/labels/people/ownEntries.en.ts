// The words of one's own entries in English.
import type { ownEntriesZh } from './ownEntries.zh.ts';

export const ownEntriesEn: typeof ownEntriesZh = {
  ownEntries: {
    title: 'My entries',
    badge: (returned) => `${returned} given back`,
    all: 'All',
    state: {
      returned: 'Given back',
      waiting: 'Waiting',
      unproven: 'Lacks proof',
      verified: 'Verified',
      mended: 'Given back, dealt with',
      taken_back: 'Corrected or withdrawn',
    },
    mend: 'Mend and file again',
    drop: 'Drop',
    dropTitle: 'Drop this entry',
    dropHint: (title, day) => `“${title}” (${day}) will not be filed again; it leaves this list, and the record stays.`,
    version: 'Project facts',
    inFile: 'It came from a workbook: mend it there and import again, then drop it here.',
    returnedBy: (by, at) => `Given back by ${by} ${at}`,
    decidedBy: (by, at) => `Verified by ${by} ${at}`,
    because: (reason) => `Given back because: ${reason}`,
    onProject: (count) =>
      `${count} ${count === 1 ? 'entry was' : 'entries were'} given back; mended and filed again they can count`,
    nothing: 'Nothing entered yet',
    nothingHint: 'Record a project in the ledger, or import a workbook.',
    noneIn: 'There is none',
  },
};

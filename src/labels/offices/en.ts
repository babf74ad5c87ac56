// What a city says of itself, and what it lacks.
import type { officesZh } from './zh.ts';

export const officesEn: typeof officesZh = {
  cityProfile: {
    title: 'The city',
    hint: 'The issuer stands on its texts; no growth is told against days before the ledger was complete. Everything said is kept.',
    lacks: 'Lacking',
    lack: {
      bureau: 'No bureau of investment: give an office that kind in the list',
      territories: 'No county or zone: tables by county begin with the first',
      issuer: 'Nobody signs its texts: name an issuer, or the bureau of investment',
      complete_from:
        'Nobody has said from which day on the ledger is complete: only then is it known which base of growth holds',
    },
    issuer: 'Issuer',
    issuerHint: 'Empty: the bureau of investment signs by its own name',
    completeFrom: 'Ledger complete from',
    said: (issuer, from) => `Issuer: ${issuer}; ledger complete from: ${from}`,
    unsaid: 'not said',
    reason: 'Ground or reason',
    change: 'Say it anew',
    save: 'Save',
    saved: 'Saved',
    history: 'What was said',
  },
};

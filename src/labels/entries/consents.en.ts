import { counted } from '../counted.ts';
import type { consentsZh } from './consents.zh.ts';

export const consentsEn: typeof consentsZh = {
  consents: {
    title: 'Between offices',
    lead: 'An entry that rests on another office’s project or firm is answered by that office’s verifier first, then verified in its own office; it counts after both.',
    sides: { asked: 'Asked of us', asking: 'Asked by us' },
    open: 'Open',
    answered: 'Answered',
    nothing: { asked: 'Nothing waits for your office', asking: 'Nothing of your office waits for another' },
    nothingAnswered: 'Nothing has been answered yet',
    inQueue: (rows) =>
      `${counted(rows)} more ${rows === 1 ? 'entry' : 'entries'} of other offices rest on what is yours and wait for your word`,
    toThem: 'Answer them',
    from: (office) => `Reported by ${office}`,
    to: (office) => `Asked of ${office}`,
    give: 'Agree',
    refuse: 'Refuse',
    refuseTitle: 'Refuse this entry?',
    refuseHint:
      'It goes back to the office that reported it, which reads the reason; your project and figures stay as they are.',
    reason: 'Why not',
    notYet: 'This cannot be agreed to yet; answer again once this is mended, or refuse it with the reason:',
    done: {
      given: 'Agreed; the entry is now verified in its own office.',
      refused: 'Refused; the entry went back to its office.',
    },
    states: { open: 'open', given: 'agreed', refused: 'refused', gone: 'taken back by its office' },
    after: { verified: 'verified in its office', returned: 'returned', waiting: 'waits for its office’s verifier' },
    because: (reason) => `Reason: ${reason}`,
    withdraws: 'withdrawal',
    corrects: 'correction',
    onOthers: 'Report on another office’s project',
    onOthersHint:
      'Give the code and the full name as its office has them; both must match. What you report then waits for that office.',
    code: 'Project code',
    name: 'Full name',
    next: 'Next',
    what: 'What to report',
    waitsHint:
      'It waits for the project’s office first, then for your own verifier; follow it under "Between offices".',
    others: 'Entries of other offices on this project',
  },
};

// The words of disputes in English.
import type { disputesZh } from './disputes.zh.ts';

export const disputesEn: typeof disputesZh = {
  disputes: {
    title: 'Disputes',
    open: 'Open a dispute',
    openHint:
      'For a project that two offices claim; the office above both decides. The first filing has precedence while it is protected.',
    reason: 'Reason',
    nothing: 'No disputes',
    nothingHint: 'Where two offices reported one project and both claim it, open a dispute from Repeats.',
    states: { all: 'All', open: 'Open', decided: 'Decided' },
    state: 'State',
    first: 'Filed first',
    second: 'Filed later',
    filed: (at) => `filed ${at}`,
    opened: (who, at) => `opened by ${who} ${at}`,
    waits: (office) => `awaits ${office}`,
    outcome: { first: 'To the first', second: 'To the later one', shared: 'Shared' },
    rule: 'Rule',
    days: (days) => `A first filing is protected for ${days} days`,
    noRule: 'No protection period is set; the first filing has precedence',
    because: {
      no_rule: 'The first filing has precedence',
      protected: 'The later one was filed within the protection period: to the first',
      signed_in_time: 'The first signed within its protection period: to the first',
      protection_ended: 'The protection period had ended without a signing: to the later one',
    },
    decide: 'Decide',
    decideAgain: 'Decide anew',
    decision: 'Decision',
    decisions: 'Decisions',
    none: 'Not decided yet',
    againstRule: 'other than the rule says',
    by: (who, at) => `${who} ${at}`,
    share: 'Share credit',
    merge: 'Merge',
  },
};

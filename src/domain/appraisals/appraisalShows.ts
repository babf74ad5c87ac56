/** What somebody looks for: what waits for their own opinion, is late, lacks something, is to be concluded, has ended. */
export const appraisalShows = ['mine', 'late', 'supplement', 'ready', 'ended'] as const;
export type AppraisalShow = (typeof appraisalShows)[number];

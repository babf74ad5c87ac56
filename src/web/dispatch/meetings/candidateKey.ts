import type { AgendaCandidateView } from '../../../server/dispatch/meetingViews.ts';

export const keyOfCandidate = ({ origin, ref, projectId, what }: AgendaCandidateView): string =>
  [origin, ref, projectId ?? '', what].join(' ');

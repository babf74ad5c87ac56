// What is known on a day of the things that lights watch: plain values, from which a light follows.
import type { DayText } from './days.ts';

/** A day and the entry that says it. */
export interface Moment {
  readonly on: DayText;
  readonly entryId: string;
}

interface Common {
  /** The office that answers for it. */
  readonly officeId: string;
}

export interface SeenProject extends Common {
  readonly of: 'project';
  /** Neither paused nor ended. */
  readonly isActive: boolean;
  readonly firstKnown: Moment;
  readonly investmentFen: bigint | null;
  readonly signed: Moment | null;
  readonly filed: Moment | null;
  /** By whichever authority but statistics. */
  readonly started: Moment | null;
  readonly inStatistics: Moment | null;
  /** The last time that it was spoken of with somebody. */
  readonly lastTalk: Moment | null;
  readonly fundsFen: bigint;
  /** The arrivals, latest first; at most so many as a reader looks at. */
  readonly arrivals: readonly string[];
  /** What the firm promised to invest, the last to fall due. */
  readonly plan: (Moment & { readonly from: DayText; readonly fen: bigint }) | null;
}

export interface KnownPromiseLight extends Common {
  readonly of: 'pledge';
  readonly kind: string;
  readonly due: Moment;
  /** It was kept in whole, or its project reached what was promised. */
  readonly isKept: boolean;
  readonly isProjectActive: boolean;
}

export interface SeenPursuit extends Common {
  readonly of: 'pursuit';
  readonly protectedUntil: DayText;
  /** From that day on the firm is free again. */
  readonly releasesOn: DayText;
  readonly isOpen: boolean;
}

export interface KnownReturned extends Common {
  readonly of: 'returned';
  readonly returned: Moment;
}

export interface KnownOuting extends Common {
  readonly of: 'follow_up';
  readonly ended: Moment;
  readonly isFollowedUp: boolean;
}

export type LightKnown = SeenProject | KnownPromiseLight | SeenPursuit | KnownReturned | KnownOuting;

/** A thing through time: what is known of it changes on these days alone. */
export interface Watched {
  readonly of: LightKnown['of'];
  readonly id: string;
  /** The project on whose page it stands. */
  readonly projectId: string | null;
  readonly changes: readonly DayText[];
  /** At the end of the day; null where it is not there, or not any more. */
  knownOn(day: DayText): LightKnown | null;
}

// What waits for somebody (待办): of one kind, how many and since when, and the list that shows exactly these.

export const taskKinds = [
  // Who enters.
  'returned',
  'unproven',
  'late_lights',
  'late_promises',
  'open_obstacles',
  'late_items',
  'due_items',
  'fed_back_items',
  'items_to_urge',
  'items_to_supervise',
  'opinions_to_give',
  'late_opinions',
  'appraisals_to_supplement',
  'appraisals_to_conclude',
  'meetings_unminuted',
  'meetings_unhanded',
  // Who enters or leads.
  'meetings_soon',
  // Who enters.
  'ending_protection',
  'late_pursuits',
  // Who enters or verifies.
  'disputes',
  // Who verifies.
  'to_verify',
  'consents',
  'clause_reviews',
  'site_checks',
  // Who publishes.
  'to_close',
  'to_publish',
  // Who leads.
  'turned_red',
  'stuck',
  'late_reviews',
  // Who administers.
  'account_requests',
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** One of what waits, said in a line. */
export interface TaskLine {
  readonly title: string;
  readonly why: string;
  /** The day since which it waits. */
  readonly on: string;
  /** Its own page, where it has one. */
  readonly to: string | null;
}

export interface Task {
  readonly kind: TaskKind;
  /** Of what kind it is within: an entry's, where tasks are counted by it. */
  readonly of: string | null;
  readonly count: number;
  /** Since when the oldest has waited, or the day on which the first one was due; null where no day is known. */
  readonly oldest: string | null;
  /** A term has passed, or is about to. */
  readonly pressing: boolean;
  /** The address of the screen that lists exactly these. */
  readonly to: string;
  /** The first of them. */
  readonly lines: readonly TaskLine[];
}

/** The address of a list with its filter. */
export function listAt(path: string, filter: Readonly<Record<string, string>> = {}): string {
  const parts = Object.entries(filter).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}

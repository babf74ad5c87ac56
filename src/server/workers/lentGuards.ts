// What a thread's handle of the database has beside its connections: the guards of clock and disk, the server's mark and the
// file of heads stay with the thread that answers requests, and are asked there. So no key leaves it, and a write is
// held to the same wherever it is made.
import type { Head } from '../../domain/keeping/head.ts';
import type { ClockGuard, RoomGuard } from '../../storage/keeping/guards.ts';
import type { Store } from '../../storage/store.ts';

/** Which of them there are. */
export interface LentGuards {
  readonly keyId?: string | undefined;
  readonly time: boolean;
  readonly room: boolean;
}

export function lentBy({ marker, time, room }: Store): LentGuards {
  return { keyId: marker?.keyId, time: time !== undefined, room: room !== undefined };
}

const guard = 'guard';
type Asked =
  | { readonly of: 'marker'; readonly call: 'mark'; readonly given: string }
  | {
      [C in keyof ClockGuard]: { readonly of: 'time'; readonly call: C; readonly given: Parameters<ClockGuard[C]>[0] };
    }[keyof ClockGuard]
  | { readonly of: 'room'; readonly call: keyof RoomGuard; readonly given: undefined };

interface Lender {
  readonly ask: (name: string, asked: unknown) => Promise<unknown>;
  readonly witness: (head: Head) => void;
}

/** In the thread. */
export function guardedFrom(store: Store, { keyId, time, room }: LentGuards, { ask, witness }: Lender): Store {
  const asks = (asked: Asked) => ask(guard, asked) as Promise<never>;
  return {
    ...store,
    witness,
    ...(keyId === undefined ? {} : { marker: { keyId, mark: (given) => asks({ of: 'marker', call: 'mark', given }) } }),
    ...(time
      ? {
          time: {
            mustKnow: (given) => asks({ of: 'time', call: 'mustKnow', given }),
            mustBelieve: () => asks({ of: 'time', call: 'mustBelieve', given: undefined }),
            breach: () => asks({ of: 'time', call: 'breach', given: undefined }),
          },
        }
      : {}),
    ...(room
      ? {
          room: {
            mustHaveRoom: () => asks({ of: 'room', call: 'mustHaveRoom', given: undefined }),
            breach: () => asks({ of: 'room', call: 'breach', given: undefined }),
          },
        }
      : {}),
  };
}

/** In the thread that lends them; undefined where something else is asked. */
export function askedGuard({ marker, time, room }: Store, name: string, what: unknown): Promise<unknown> | undefined {
  if (name !== guard) return undefined;
  const asked = what as Asked;
  if (asked.of === 'marker') return Promise.resolve(marker?.mark(asked.given));
  if (asked.of === 'room') return Promise.resolve(room?.[asked.call]());
  return Promise.resolve(asked.call === 'mustKnow' ? time?.mustKnow(asked.given) : time?.[asked.call]());
}

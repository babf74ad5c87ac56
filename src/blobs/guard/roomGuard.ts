// Looks at the room on the disks that hold the data: refuses writes before there is none, and gives the reserve up when it
// comes to that.
import { statfs } from 'node:fs/promises';
import { givesUpBelow, putBackFrom, roomBreach, type RoomRule, sizeText } from '../../domain/keeping/diskRoom.ts';
import { type Breach, Refusal } from '../../domain/refusal.ts';
import { type Reserve, reserveIn } from './reserve.ts';

/** What those who run the server are told. */
export type RoomNews = 'reserve_given_up' | 'reserve_put_back' | 'room_low' | 'room_again';
export type TellRoom = (news: RoomNews, detail: { readonly place: string; readonly free: string }) => void;

export interface RoomOptions {
  /** Folders on the disks that count; the reserve lies in the first. */
  readonly folders: readonly [string, ...string[]];
  readonly rule: RoomRule;
  /** Bytes that an ordinary account may still write. */
  readonly free?: (folder: string) => Promise<number>;
  /** For how long a look holds, in milliseconds. */
  readonly fresh?: number;
}

const every = 2000;

const freeOn = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

interface Seen {
  readonly at: number;
  readonly place: string;
  readonly free: number;
}

export function openRoomGuard({ folders, rule, free = freeOn, fresh = 500 }: RoomOptions): {
  /** For everything that would fill the disk further. */
  mustHaveRoom(): Promise<void>;
  breach(): Promise<Breach | undefined>;
  /** Holds the reserve from now on, and looks by itself. */
  keep(tell: TellRoom): Promise<{ look(): Promise<void>; end(): Promise<void> }>;
} {
  let seen: Seen | undefined;

  async function look(): Promise<Seen> {
    if (seen && performance.now() - seen.at < fresh) return seen;
    const found = await Promise.all(folders.map(async (place) => ({ place, free: await free(place) })));
    const least = found.reduce((one, other) => (other.free < one.free ? other : one));
    seen = { ...least, at: performance.now() };
    return seen;
  }

  return {
    async breach() {
      return roomBreach(rule, (await look()).free);
    },
    async mustHaveRoom() {
      const found = roomBreach(rule, (await look()).free);
      if (found?.law === 'disk_too_full') throw new Refusal(found);
    },
    async keep(tell) {
      const reserve = reserveIn(folders[0], rule.reserve);
      const held = { low: false };
      const again = async (mayPutBack = true) => {
        seen = undefined;
        const now = await look();
        await keepReserve(reserve, rule, { now, free, tell, held, mayPutBack });
      };
      // Nobody waits at a start until it is written.
      await again(false);
      let last: Promise<void> = Promise.resolve();
      // A folder that is away for a while is seen again when it is back.
      const next = () => (last = last.then(() => again()).catch(() => {}));
      const timer = setInterval(() => void next(), every).unref();
      return {
        look: next,
        async end() {
          clearInterval(timer);
          await last;
        },
      };
    },
  };
}

interface Keeping {
  readonly now: Seen;
  readonly free: (folder: string) => Promise<number>;
  readonly tell: TellRoom;
  readonly held: { low: boolean };
  readonly mayPutBack: boolean;
}

async function keepReserve(
  reserve: Reserve,
  rule: RoomRule,
  { now, free, tell, held, mayPutBack }: Keeping,
): Promise<void> {
  const detail = { place: now.place, free: sizeText(now.free) };
  const low = now.free < rule.warnBelow;
  if (low !== held.low) tell(low ? 'room_low' : 'room_again', detail);
  held.low = low;
  if (rule.reserve === 0) return;
  const here = await free(reserve.folder);
  const isHeld = await reserve.isHeld();
  if (isHeld && here < givesUpBelow(rule)) {
    await reserve.giveUp();
    tell('reserve_given_up', detail);
  } else if (mayPutBack && !isHeld && here >= putBackFrom(rule)) {
    await reserve.putBack();
    tell('reserve_put_back', detail);
  }
}

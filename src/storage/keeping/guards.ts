// What keeps the server from writing, as the handle of the database carries it.
import type { Breach } from '../../domain/refusal.ts';

/** What a write learned on its way: the server's clock before and after it asked, the database's, the city's last write. */
export interface TimeSeen {
  readonly cityCode: string;
  readonly asked: Date;
  readonly database: string;
  readonly last: string | undefined;
}

export interface ClockGuard {
  /** For a write that has its city's turn. */
  mustKnow(seen: TimeSeen): Promise<void>;
  /** For what is no write of a city. */
  mustBelieve(): Promise<void>;
  breach(): Promise<Breach | undefined>;
}

export interface RoomGuard {
  /** For everything that would fill the disk further. */
  mustHaveRoom(): Promise<void>;
  breach(): Promise<Breach | undefined>;
}

// What is known of a city's twins, for whoever may not wait until it is known anew: it is told at once, and asking makes the
// thread of twins compare what was written since.
import type { KnownTwins, OpenTwins } from '../../app/radar/openTwins.ts';
import { cityCodes, versionNow } from '../../storage/offices/cities.ts';
import type { Store } from '../../storage/store.ts';
import type { Work } from '../workers/work.ts';

export interface TwinWatch {
  readonly knownOf: (cityCode: string) => KnownTwins;
  /** Ahead of the first question. */
  readonly begin: () => Promise<void>;
}

interface Watched {
  readonly store: Store;
  readonly work: Work;
  readonly log: (line: string) => void;
  /** Ends when the server stops: then nobody waits for what is being compared. */
  readonly stopping: AbortSignal;
}

export function twinWatch({ store, work, log, stopping }: Watched): TwinWatch {
  const known = new Map<string, OpenTwins>();
  const comparing = new Map<string, { isAskedAgain: boolean }>();

  async function compare(cityCode: string): Promise<void> {
    const than = known.get(cityCode)?.version;
    // Most who ask find nothing new, and need no thread for it.
    if (than !== undefined && (await versionNow(store, cityCode)) <= than) return;
    const found = await work.run('twins', { cityCode, than }, { sender: cityCode, signal: stopping });
    if (found) known.set(cityCode, found);
  }

  /** One at a time; whoever asks while it is under way may mean what came after it began. */
  async function renew(cityCode: string): Promise<void> {
    const under = comparing.get(cityCode);
    if (under) {
      under.isAskedAgain = true;
      return;
    }
    const mine = { isAskedAgain: false };
    comparing.set(cityCode, mine);
    try {
      do {
        mine.isAskedAgain = false;
        await compare(cityCode);
      } while (mine.isAskedAgain);
    } catch (error) {
      // What was known stays, and says up to when it holds; whoever asks next begins again.
      if (!stopping.aborted) log(error instanceof Error ? error.message : String(error));
    } finally {
      comparing.delete(cityCode);
    }
  }

  return {
    knownOf: (cityCode) => {
      void renew(cityCode);
      return () => known.get(cityCode);
    },
    begin: async () => {
      for (const city of await cityCodes(store)) await renew(city);
    },
  };
}

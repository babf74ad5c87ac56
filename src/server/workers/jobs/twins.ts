// Which projects look like another one. A city's are compared in one thread, which keeps them in memory from one job to the
// next: comparing a year of rows that just came in holds up whoever asks about twins, and nobody else.
import { withTwins } from '../../../app/imports/twins/twinsSeen.ts';
import { mustStillHold } from '../../../app/people/reach.ts';
import { keepApart } from '../../../app/radar/keepApart.ts';
import { likelyTwins } from '../../../app/radar/likelyTwins.ts';
import { openTwins } from '../../../app/radar/openTwins.ts';
import { radarPage } from '../../../app/radar/radarPage.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { countingScope, inScope, type Store } from '../../../storage/store.ts';
import type { Host } from '../host.ts';

/** `than` is the version of the ledger whose twins the asker has. */
export const compared = {
  async run({ cityCode, than }: { readonly cityCode: string; readonly than: bigint | undefined }, host: Host) {
    return openTwins(await host.store(), cityCode, than);
  },
};

/** A use case that asks about twins, done whole. */
const inTwins = <Rest extends unknown[], R>(useCase: (store: Store, actor: Actor, ...rest: Rest) => Promise<R>) => ({
  async run({ actor, asked }: { readonly actor: Actor; readonly asked: Rest }, host: Host): Promise<R> {
    const store = await host.store();
    // It may have waited for its turn.
    await inScope(store, countingScope(actor.cityCode), (tx) => mustStillHold(tx, actor));
    return useCase(store, actor, ...asked);
  },
});

export const radar = inTwins(radarPage);
export const likely = inTwins(likelyTwins);
export const seen = inTwins(withTwins);
export const apart = inTwins(keepApart);

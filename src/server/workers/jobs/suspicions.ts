// What looks at all arrivals of a city at once, and keeps what it saw from one asking to the next.
import { suspicionPage } from '../../../app/corroboration/suspicions.ts';
import { mustStillHold } from '../../../app/people/reach.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { countingScope, inScope } from '../../../storage/store.ts';
import type { Host } from '../host.ts';

type Asked = Parameters<typeof suspicionPage>[2];

export const secondLooks = {
  async run({ actor, asked }: { readonly actor: Actor; readonly asked: Asked }, host: Host) {
    const store = await host.store();
    // It may have waited for its turn.
    await inScope(store, countingScope(actor.cityCode), (tx) => mustStillHold(tx, actor));
    return suspicionPage(store, actor, asked);
  },
};

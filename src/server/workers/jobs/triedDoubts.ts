// Looks at all arrivals of a city by rules that are not in force.
import { mustStillHold } from '../../../app/people/reach.ts';
import { trySuspicionRules } from '../../../app/corroboration/trySuspicionRules.ts';
import type { SuspicionRules } from '../../../domain/corroboration/suspicion/rules.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { countingScope, inScope } from '../../../storage/store.ts';
import type { Host } from '../host.ts';

export const triedDoubts = {
  async run({ actor, rules }: { readonly actor: Actor; readonly rules: SuspicionRules }, host: Host) {
    const store = await host.store();
    // It may have waited for its turn.
    await inScope(store, countingScope(actor.cityCode), (tx) => mustStillHold(tx, actor));
    return trySuspicionRules(store, actor, rules);
  },
};

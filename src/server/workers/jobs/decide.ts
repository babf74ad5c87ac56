// Many entries are decided at once, all of them or none: by the thread's own connections, in the name of the verifier.
import { verify, type VerifyRequest } from '../../../app/verification/verify.ts';
import { mustStillHold } from '../../../app/people/reach.ts';
import type { OpenTwins } from '../../../app/radar/openTwins.ts';
import type { Actor } from '../../../domain/people/role.ts';
import { countingScope, inScope } from '../../../storage/store.ts';
import type { Host } from '../host.ts';

interface Wanted {
  readonly actor: Actor;
  readonly request: VerifyRequest;
  /** What the verifier was told of projects that look like another one. */
  readonly twins: OpenTwins | undefined;
}

export const decideMany = {
  async run({ actor, request, twins }: Wanted, host: Host) {
    const store = await host.store();
    // It may have waited for its turn.
    await inScope(store, countingScope(actor.cityCode), (tx) => mustStillHold(tx, actor));
    return verify(store, actor, request, () => twins);
  },
};

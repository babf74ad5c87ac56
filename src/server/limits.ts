// How often one sender may ask: per address before anything else is looked at, per account once it is known, and less
// often what takes long. Counted in this process; sign-in has limits of its own in the database (app/people/signIn/lockOut.ts).
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from '../app/people/signIn/lockOut.ts';
import { refuse } from '../domain/refusal.ts';

/** Requests a minute. */
export interface Limits {
  /** A building stands behind one address: two hundred people who work fast. */
  readonly address: number;
  readonly account: number;
  readonly costly: number;
}

export const usualLimits: Limits = { address: 30_000, account: 1200, costly: 60 };

/** How long a request may take to arrive, in milliseconds (patience.ts). */
export interface Patience {
  readonly headers: number;
  readonly typed: number;
  /** The largest file that a city may allow, on a slow line. */
  readonly files: number;
}

export const usualPatience: Patience = { headers: 20_000, typed: 60_000, files: 300_000 };

export interface RequestCounts {
  readonly address: (request: FastifyRequest) => Promise<void>;
  readonly account: (request: FastifyRequest, accountId: string, costly: boolean) => Promise<void>;
}

/** Needs @fastify/rate-limit. */
export function countRequests(app: FastifyInstance, limits: Limits): RequestCounts {
  const accountOf = new WeakMap<FastifyRequest, string>();
  const per = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const count = app.createRateLimit({ max, timeWindow: '1 minute', keyGenerator });
    return async (request: FastifyRequest) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded)
        refuse('too_many_requests', undefined, { seconds: counted.ttlInSeconds });
    };
  };
  const address = per(limits.address, (request) => networkOf(request.ip));
  const account = per(limits.account, (request) => accountOf.get(request) ?? '');
  const costly = per(limits.costly, (request) => accountOf.get(request) ?? '');
  return {
    address,
    async account(request, accountId, takesLong) {
      accountOf.set(request, accountId);
      await account(request);
      if (takesLong) await costly(request);
    },
  };
}

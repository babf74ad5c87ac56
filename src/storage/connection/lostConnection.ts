// A connection to the database that broke, as the network and the driver say it.

/** Refused, reset or shut down connections, one lost within a transaction, and a pool that waited in vain. */
export function connectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as { code?: string };
  const lost =
    /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|57P0[123]|08\w{3}|53300)$/;
  return (
    lost.test(code) ||
    /connection terminated|timeout exceeded when trying|Connection ended|is not queryable/i.test(error.message)
  );
}

/** The connection broke when the commit was sent and not answered: it may be done, and it may not. */
export class CommitUnanswered extends Error {
  override name = 'CommitUnanswered';
  constructor(cause: unknown) {
    super('the commit was not answered', { cause });
  }
}

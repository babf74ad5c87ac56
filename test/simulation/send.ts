// One request through the real server, until it is known what became of it.
import { setTimeout as sleep } from 'node:timers/promises';
import { openSession } from '../../src/app/people/signIn/sessions.ts';
import type { Account } from '../../src/storage/people/accounts.ts';
import { type Answer, wordless } from '../fuzz/answers.ts';
import type { Request } from '../scenarios/samples/holders.ts';
import { patience } from '../setup/patience.ts';
import type { Step } from './step.ts';

/** With the sender's key in the body an act can be sent again; without one nobody can know what became of it. */
const keyOf = ({ body }: Request): string | undefined => (body as { readonly key?: string } | undefined)?.key;

/** Sends it; where no answer came, or one of the fault's, again once all is well. Undefined: nobody can know. */
export async function send(step: Step, account: Account | undefined, request: Request): Promise<Answer | undefined> {
  const { direct } = step.world;
  // Each request has a session of its own, because some end it.
  const signIn = async () => account && (await openSession(direct, account, { address: '127.0.0.1', agent: 'test' }));
  const session = await signIn();
  const key = keyOf(request);
  step.ready();
  await step.struckFirst;
  const first = await attempt(step, request, session?.token, step.left.signal);
  judge(step, request, first, step.fault !== undefined);
  if (first && first.statusCode < 500) return note(step, account, key, first);
  await step.untilWell();
  if (key === undefined || !account) return undefined;
  const saved = await keyIsThere(step, account, key);
  if (saved && /没有保存|未作任何改动/.test(first?.body ?? ''))
    step.blame(`${nameOf(request)}: it was said that nothing was saved, and it was: ${first?.body}`);
  const again = await whenWell(step, async () => attempt(step, request, (await signIn())?.token));
  judge(step, request, again, false);
  return again && note(step, account, key, again);
}

/** What broke at rest is found out by who uses it, and a full disk is looked at twice a second: it says itself to come again. */
async function whenWell(step: Step, ask: () => Promise<Answer | undefined>): Promise<Answer | undefined> {
  for (let tries = 0; ; tries++) {
    const answer = await ask();
    if ((answer?.statusCode !== 503 && answer?.statusCode !== 507) || tries === 3) return answer;
    step.told.push(`${answer.statusCode}, once more`);
    await sleep(400);
  }
}

const nameOf = ({ method, url }: Request): string => `${method} ${url.slice(0, 120)}`;

function note(step: Step, account: Account | undefined, key: string | undefined, answer: Answer): Answer {
  if (account && key !== undefined && !isDryRun(answer))
    step.keys.push({ cityCode: account.cityCode, key, done: answer.statusCode < 300 });
  return answer;
}

const isDryRun = ({ statusCode }: Answer): boolean => statusCode === 200;

function judge(step: Step, request: Request, answer: Answer | undefined, faulty: boolean): void {
  step.told.push(`${nameOf(request)} ${answer?.statusCode ?? 'unanswered'}`);
  if (!answer || answer.statusCode < 400) return;
  const explained = faulty && (answer.statusCode === 503 || answer.statusCode === 507);
  const fault =
    answer.statusCode >= 500 && !explained
      ? `${answer.statusCode} ${answer.body.slice(0, 300)} ${step.world.logged.slice(-3).join('\n').slice(0, 1500)}`
      : wordless(answer);
  if (fault) step.blame(`${nameOf(request)}: ${fault}`);
}

async function attempt(
  step: Step,
  { method, url, body, headers }: Request,
  token: string | undefined,
  gone?: AbortSignal,
): Promise<Answer | undefined> {
  const patient = AbortSignal.timeout(patience(60_000));
  const isForm = Buffer.isBuffer(body);
  try {
    const answer = await fetch(`${step.world.address}${url.startsWith('/healthz') ? url : `/api/v1${url}`}`, {
      method,
      redirect: 'manual',
      signal: gone ? AbortSignal.any([patient, gone]) : patient,
      headers: {
        'x-yiwang': '1',
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...headers,
        ...(token ? { cookie: `yiwang_session=${token}` } : {}),
      },
      ...(body === undefined ? {} : { body: isForm ? new Uint8Array(body) : textOf(body) }),
    });
    return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
  } catch (error) {
    if (!gone?.aborted) step.blame(`${method} ${url}: no answer: ${String(error)} ${String((error as Error).cause)}`);
    return undefined;
  }
}

const textOf = (body: unknown): string =>
  JSON.stringify(body, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));

async function keyIsThere({ world }: Step, { cityCode }: Account, key: string): Promise<boolean> {
  const found = await world.direct.pool.db
    .selectFrom('idempotency')
    .select('key')
    .where('city_code', '=', cityCode)
    .where('key', '=', key)
    .executeTakeFirst();
  return found !== undefined;
}

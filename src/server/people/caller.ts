// Who is asking, from the session cookie, and in which language. Never from a body.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Due, type InSession, type Sender, signedInBy, type Ticket } from '../../app/people/signIn/sessions.ts';
import { knownForDays } from '../../storage/people/knownDevices.ts';
import type { Vault } from '../../crypto/vault.ts';
import { inCity } from '../../app/people/reach.ts';
import { refuse } from '../../domain/refusal.ts';
import { type Actor, hasRole, type Role } from '../../domain/people/role.ts';
import type { Language } from '../../labels/language.ts';
import { hasCity } from '../../storage/offices/cities.ts';
import type { Access } from '../access.ts';
import type { ServerOptions } from '../route.ts';

export const sessionCookie = 'yiwang_session';
/** Outlives sessions; it opens nothing, and only keeps what others try from locking its owner out. */
export const browserCookie = 'yiwang_browser';

interface Admitted {
  readonly caller: InSession;
  /** With the rights alone that the route declares. */
  readonly actor: Actor;
  readonly at: number;
  readonly again: () => Promise<unknown>;
}

/** What came at once is heard with the rights that its head was admitted with, in milliseconds. */
const atOnce = 1000;

const admitted = new WeakMap<FastifyRequest, Admitted>();

/** Lets a request pass only as its route declares: session, errands that wait, right, office. Returns whose it is. */
export async function admit(
  door: Pick<ServerOptions, 'store' | 'setup'>,
  access: Access,
  request: FastifyRequest,
): Promise<string | undefined> {
  const { store } = door;
  if (access.to === 'anyone') return undefined;
  if (access.to === 'founder') return mustFound(door, request);
  const token = request.cookies[sessionCookie];
  const caller = token ? await signedInBy(store, token) : undefined;
  if (!caller) refuse('sign_in_required');
  mustBeOfThePage(request, caller.account.id);
  if (caller.due) mustBeOpen(access, caller.due);
  let { actor } = caller;
  if (access.to !== 'signed_in') mustHold(actor, access.to);
  if (access.inCity) actor = await inCity(store, actor, access.with);
  const grants = actor.grants.filter(({ role }) => access.with.includes(role));
  const again = () => admit(door, access, request);
  admitted.set(request, { caller, actor: { ...actor, grants }, at: performance.now(), again });
  return `${actor.cityCode}/${actor.accountId}`;
}

/**
 * Once a request has come whole: its body may have been sent slowly for minutes, and who was stopped or lost the right
 * meanwhile is not heard any more.
 */
export async function admitWhole(request: FastifyRequest): Promise<void> {
  const before = admitted.get(request);
  if (before && performance.now() - before.at > atOnce) await before.again();
}

async function mustFound({ store, setup }: Pick<ServerOptions, 'store' | 'setup'>, request: FastifyRequest) {
  if (await hasCity(store)) refuse('founding_closed');
  if (!setup) return refuse('setup_code_wrong');
  setup.mustOpen(decoded(request.headers['x-yiwang-setup']));
  return undefined;
}

/** A header holds no Chinese, and whatever was typed is sent. */
function decoded(header: string | string[] | undefined): string {
  try {
    return decodeURIComponent(String(header ?? ''));
  } catch {
    return '';
  }
}

/**
 * A browser has one session for all its tabs. A page says whose it is, so that what one account typed is never sent,
 * and what another may read never shown, in the name of who signed in meanwhile.
 */
function mustBeOfThePage(request: FastifyRequest, accountId: string): void {
  const said = request.headers['x-yiwang-account'];
  if (said !== undefined && said !== accountId) refuse('another_account_signed_in');
}

function mustBeOpen({ during = [] }: Access, due: Due): void {
  if (due === 'second_factor') return during.includes(due) ? undefined : refuse('second_factor_required');
  if (!during.includes('password')) refuse('password_change_required');
}

function mustHold(actor: Actor, anyOf: readonly Role[]): void {
  if (!anyOf.some((role) => hasRole(actor, role))) refuse('right_required', undefined, { role: anyOf[0] ?? '' });
}

/** Who is signed in, with all their rights: for what a person is told of themselves. */
export function callerOf(request: FastifyRequest): InSession {
  return (admitted.get(request) ?? refuse('sign_in_required')).caller;
}

/** Who acts, with the rights that the route declares. */
export function actorOf(request: FastifyRequest): Actor {
  return (admitted.get(request) ?? refuse('sign_in_required')).actor;
}

export function languageOf(request: FastifyRequest): Language {
  return request.headers['x-yiwang-lang'] === 'en' ? 'en' : 'zh';
}

export function senderOf(request: FastifyRequest, vault: Vault): Sender {
  return {
    address: request.ip,
    agent: request.headers['user-agent'] ?? '',
    browser: browserOf(request, vault),
  };
}

/** The browser's id, if it was us who gave it. */
export function browserOf(request: FastifyRequest, vault: Vault): string | undefined {
  const sealed = request.cookies[browserCookie];
  return sealed ? vault.unseal(Buffer.from(sealed, 'base64url'), browserCookie)?.toString() : undefined;
}

export function giveTicket(
  request: FastifyRequest,
  reply: FastifyReply,
  vault: Vault,
  { token, maxAge, browser }: Ticket,
): void {
  const options = cookieOptions(request);
  reply.setCookie(sessionCookie, token, { ...options, maxAge });
  const sealed = vault.seal(Buffer.from(browser), browserCookie).toString('base64url');
  reply.setCookie(browserCookie, sealed, { ...options, path: '/api/v1', maxAge: knownForDays * 86_400 });
}

/** The cookie goes, and what the browser kept of answers goes with it: the next person may sit at the same desk. */
export function signedOut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.clearCookie(sessionCookie, cookieOptions(request)).header('clear-site-data', '"cache"');
}

export function cookieOptions(request: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' } as const;
}

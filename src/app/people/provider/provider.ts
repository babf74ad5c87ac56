// The conversation with an identity provider: authorization code with PKCE, state and nonce.
import * as oidc from 'openid-client';
import { Refusal, refuse } from '../../../domain/refusal.ts';
import { textLine } from '../../../domain/text.ts';
import { isLoopback } from '../loopback.ts';
import type { ProviderSettings } from './settings.ts';

/** What the browser carries, sealed, between leaving for the provider and coming back. */
export interface Errand {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly startedAt: number;
}

/** Who the provider says it is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** The value of the claim that names an account, if it says one. */
  readonly username: string | undefined;
  /** More than a password was asked. */
  readonly strong: boolean;
}

export interface Provider {
  readonly settings: ProviderSettings;
  begin(redirectUri: string, now: Date): Promise<{ readonly url: URL; readonly errand: Errand }>;
  finish(answer: URL, errand: Errand): Promise<Identity>;
  /** Where to go to end the provider's own session too; undefined where it has no such place. */
  signOutUrl(returnTo: string): Promise<URL | undefined>;
}

const secondsOfPatience = 5;

export function openProvider(settings: ProviderSettings): Provider {
  let found: Promise<oidc.Configuration> | undefined;
  /** Asked once; a provider that was away is asked anew at the next sign-in. */
  function configuration(): Promise<oidc.Configuration> {
    found ??= discover(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }
  return {
    settings,
    async begin(redirectUri, now) {
      const config = await reached(configuration);
      const errand = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        startedAt: now.getTime(),
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scopes,
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
      });
      return { url, errand };
    },
    async finish(answer, errand) {
      const config = await reached(configuration);
      if (answer.searchParams.get('state') !== errand.state) refuse('provider_sign_in_stale');
      const tokens = await reached(() =>
        oidc.authorizationCodeGrant(config, answer, {
          expectedState: errand.state,
          expectedNonce: errand.nonce,
          pkceCodeVerifier: errand.verifier,
          idTokenExpected: true,
        }),
      );
      const claims = tokens.claims() ?? refuse('provider_refused');
      const named = claims[settings.claim] ?? (await fromUserInfo(config, tokens.access_token, claims.sub));
      const methods: unknown[] = Array.isArray(claims['amr']) ? claims['amr'] : [];
      return {
        // As it is set, whatever slash the provider ends its own name with: links are kept under it.
        issuer: settings.issuer,
        subject: textLine(1, 255).safeParse(claims.sub).data ?? refuse('provider_refused'),
        username: textLine(1, 60).safeParse(named).data,
        strong: settings.strongMethods.some((method) => methods.includes(method)),
      };
    },
    async signOutUrl(returnTo) {
      const config = await configuration().catch(() => undefined);
      if (!config?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo });
    },
  };

  /** Providers may tell claims only there. */
  async function fromUserInfo(config: oidc.Configuration, token: string, subject: string): Promise<unknown> {
    if (settings.claim === '-' || !config.serverMetadata().userinfo_endpoint) return undefined;
    return (await reached(() => oidc.fetchUserInfo(config, token, subject)))[settings.claim];
  }
}

async function discover(settings: ProviderSettings): Promise<oidc.Configuration> {
  const issuer = new URL(settings.issuer);
  const execute = issuer.protocol === 'http:' && isLoopback(issuer.hostname) ? [oidc.allowInsecureRequests] : [];
  const options = { execute, timeout: secondsOfPatience };
  // A provider without a secret for us is asked as a public client; PKCE stands in for it.
  const authentication = settings.clientSecret === undefined ? oidc.None() : undefined;
  return oidc.discovery(issuer, settings.clientId, settings.clientSecret, authentication, options);
}

/** A provider that says no is one thing; one that is not there, or speaks no sense, another. */
async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const saidNo =
      error instanceof oidc.AuthorizationResponseError ||
      (error instanceof oidc.ResponseBodyError && error.status < 500) ||
      (error instanceof oidc.ClientError && /CLAIM|JWT|INVALID_RESPONSE/.test(error.code ?? ''));
    return refuse(saidNo ? 'provider_refused' : 'provider_unreachable');
  }
}

// An identity provider outside (OpenID Connect), as the environment names it. Without one there is only our own sign-in.
import { z } from 'zod';
import { isLoopback } from '../loopback.ts';

const Settings = z.object({
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  scopes: z.string().default('openid profile'),
  /** The claim that names an account by its username; '-' where only links that administrators made count. */
  claim: z.string().default('preferred_username'),
  /** Methods of authentication (`amr`) that stand for a second factor. */
  strongMethods: z
    .string()
    .default('mfa otp hwk swk')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean)),
  /** What the button on the sign-in page says; absent: its usual words. */
  name: z.string().max(40).optional(),
  /** Whose accounts it opens, where the server has several cities. */
  city: z.string().optional(),
  /** The address under which people reach this server; absent: as each request says. */
  publicUrl: z.url().optional(),
});
export type ProviderSettings = z.output<typeof Settings>;

const variables = {
  issuer: 'YIWANG_OIDC_ISSUER',
  clientId: 'YIWANG_OIDC_CLIENT_ID',
  clientSecret: 'YIWANG_OIDC_CLIENT_SECRET',
  scopes: 'YIWANG_OIDC_SCOPES',
  claim: 'YIWANG_OIDC_CLAIM',
  strongMethods: 'YIWANG_OIDC_STRONG',
  name: 'YIWANG_OIDC_NAME',
  city: 'YIWANG_OIDC_CITY',
  publicUrl: 'YIWANG_PUBLIC_URL',
} as const satisfies Readonly<Record<keyof ProviderSettings, string>>;

/** Undefined where no issuer is named; throws, naming the variables, where what is named cannot be used. */
export function providerSettings(
  environment: Readonly<Record<string, string | undefined>>,
): ProviderSettings | undefined {
  const given = Object.entries(variables).flatMap(([name, variable]) => {
    const value = environment[variable]?.trim();
    return value ? [[name, value] as const] : [];
  });
  if (!given.some(([name]) => name === 'issuer')) return undefined;
  const read = Settings.safeParse(Object.fromEntries(given));
  if (!read.success) {
    const wrong = read.error.issues.map(({ path }) => variables[path[0] as keyof typeof variables]);
    throw new Error(`${[...new Set(wrong)].join(', ')}: missing or malformed`);
  }
  if (!isSafe(new URL(read.data.issuer))) throw new Error(`${variables.issuer}: must be https`);
  return read.data;
}

/** Tokens travel in clear only on this machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || isLoopback(hostname);
}

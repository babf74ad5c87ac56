// Laws of sign-in by a provider.
import type { LawValue } from '../law.ts';

export const lawsOfProvider = {
  provider_not_configured: {
    status: 404,
    zh: '本系统没有接入统一身份认证，请用用户名和密码登录',
    en: 'No identity provider is set up here; sign in with user name and password',
  },
  provider_unreachable: {
    status: 422,
    zh: '连不上统一身份认证，请稍后再试，或先用用户名和密码登录',
    en: 'The identity provider cannot be reached; try again later, or use user name and password',
  },
  provider_sign_in_stale: {
    status: 422,
    zh: '这次登录已过期，或不是从本页面开始的，请重新点“统一身份登录”',
    en: 'This sign-in is too old or was not begun on this page; begin again',
  },
  provider_refused: {
    status: 422,
    zh: '统一身份认证没有放行，请重新登录；仍不行请找统一身份认证的管理员',
    en: 'The identity provider refused; sign in again, or ask its administrator',
  },
  provider_account_unknown: {
    status: '404/422',
    zh: '您的统一身份在本系统没有可用的账号，请找本市管理员开账号或关联',
    en: 'No usable account here belongs to your identity; ask your administrator to open or link one',
  },
  provider_second_factor_missing: {
    status: 422,
    zh: '您的账号须用验证码登录，而统一身份认证没有要求；请改用用户名、密码和验证码登录',
    en: 'Your account needs a second factor and the provider asked for none; use user name, password and code',
  },
} satisfies Readonly<Record<string, LawValue>>;

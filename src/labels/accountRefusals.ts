// What the laws of accounts say.
import type { Words } from './language.ts';

export const accountRefusalWords: Readonly<Record<string, Words>> = {
  account_out_of_reach: {
    zh: '没有这个账号，或它在您管理的单位之外；请由上级单位的管理员办理',
    en: 'There is no such account, or it works outside your offices; ask an administrator above',
  },
  own_account_not_by_oneself: {
    zh: '不能管理自己的账号，请由另一位管理员办理；改自己的密码请到“我的账号”',
    en: 'Nobody administers their own account; ask another administrator, or change your password under your account',
  },
  account_name_erased: {
    zh: '这个账号的姓名已抹去，不能再改；请另开新账号',
    en: 'The name of this account was erased, it stays as it is; open a new account',
  },
  right_held_already: {
    zh: '这个人在该单位已有这个角色，请换一个角色或单位',
    en: 'The person holds this right in this office already; choose another',
  },
  right_not_held: {
    zh: '这个人在该单位没有这个角色，可能已被收回，请刷新',
    en: 'The person does not hold this right in this office; reload the list',
  },
  administrator_keeps_no_ledger: {
    zh: '管理员不能同时填报、审核或发布，请另开一个账号',
    en: 'An administrator does not enter, verify or publish; open a second account',
  },
  administrator_stays: {
    zh: '这是全市最后一位能登录的管理员，请先指定另一位管理员',
    en: 'This is the last administrator of the city who can sign in; appoint another one first',
  },
  account_is_disabled: { zh: '这个账号已经停用，请刷新', en: 'The account is stopped already; reload the list' },
  subject_linked_already: {
    zh: '这个统一身份已关联到另一个账号，请先核对',
    en: 'This identity opens another account already; check which one is right',
  },
  account_is_enabled: { zh: '这个账号正在使用，请刷新', en: 'The account is in use already; reload the list' },
};

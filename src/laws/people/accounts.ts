// Laws of accounts and rights.
import type { LawValue } from '../law.ts';

export const lawsOfAccounts = {
  account_unknown: {
    status: '404/422',
    zh: '没有账号 {name}，请检查账号名',
    en: 'There is no account {name}; check the name',
  },
  account_out_of_reach: {
    status: 404,
    zh: '没有这个账号，或它在您管理的单位之外；请由上级单位的管理员办理',
    en: 'There is no such account, or it works outside your offices; ask an administrator above',
  },
  second_administrator_needed: {
    status: 409,
    zh: '这件事须由两名管理员办理，请重新提交一次；提交后由另一名管理员确认',
    en: 'This takes two administrators; send it again, and another administrator confirms it',
  },
  second_hand_is_another: {
    status: 403,
    zh: '自己提出的、或关于自己账号的申请，不能由自己确认；请另一名管理员确认，只有一名管理员的，请在服务器上运行 yiwang accounts confirm',
    en: 'Nobody confirms what they asked for or what is about their own account; ask another administrator, or, where there is none, run yiwang accounts confirm at the server',
  },
  request_unknown: {
    status: 404,
    zh: '没有这项申请，请刷新列表',
    en: 'There is no such request; reload the list',
  },
  request_waits_already: {
    status: 409,
    zh: '同样的申请已经提出，正等另一名管理员确认；请到“人员与权限”查看',
    en: 'The same is asked for already and waits for another administrator; see the list of people',
  },
  request_out_of_date: {
    status: 409,
    zh: '这项申请已办理、已拒绝、已过期，或提出人已不是管理员；请重新提出',
    en: 'This request was done, refused or has lapsed, or who asked is no administrator any more; ask again',
  },
  own_account_not_by_oneself: {
    status: 403,
    zh: '不能管理自己的账号，请由另一位管理员办理；改自己的密码请到“我的账号”',
    en: 'Nobody administers their own account; ask another administrator, or change your password under your account',
  },
  account_name_erased: {
    status: 409,
    zh: '这个账号的姓名已抹去，不能再改；请另开新账号',
    en: 'The name of this account was erased, it stays as it is; open a new account',
  },
  right_held_already: {
    status: 409,
    zh: '这个人在该单位已有这个角色，请换一个角色或单位',
    en: 'The person holds this right in this office already; choose another',
  },
  right_not_held: {
    status: 409,
    zh: '这个人在该单位没有这个角色，可能已被收回，请刷新',
    en: 'The person does not hold this right in this office; reload the list',
  },
  administrator_keeps_no_ledger: {
    status: 422,
    zh: '管理员不能同时填报、审核或发布，请另开一个账号',
    en: 'An administrator does not enter, verify or publish; open a second account',
  },
  administrator_stays: {
    status: 409,
    zh: '这是全市最后一位能登录的管理员，请先指定另一位管理员',
    en: 'This is the last administrator of the city who can sign in; appoint another one first',
  },
  account_is_disabled: {
    status: 409,
    zh: '这个账号已经停用，请刷新',
    en: 'The account is stopped already; reload the list',
  },
  subject_linked_already: {
    status: 409,
    zh: '这个统一身份已关联到另一个账号，请先核对',
    en: 'This identity opens another account already; check which one is right',
  },
  account_is_enabled: {
    status: 409,
    zh: '这个账号正在使用，请刷新',
    en: 'The account is in use already; reload the list',
  },
} satisfies Readonly<Record<string, LawValue>>;

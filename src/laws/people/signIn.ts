// Laws of sign-in: account, password, session, second factor, settings.
import type { LawValue } from '../law.ts';

export const lawsOfSignIn = {
  sign_in_required: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  another_account_signed_in: {
    status: 409,
    zh: '这台电脑上已换成另一个账号登录，本页的内容没有提交；请重新载入页面',
    en: 'Another account has signed in on this computer, and nothing of this page was sent; reload the page',
  },
  credentials_wrong: {
    status: 401,
    zh: '账号或密码不对，请重新输入；忘记密码请找本市管理员重设',
    en: 'Account or password is wrong; try again, or ask your administrator for a new password',
  },
  account_locked: {
    status: 429,
    zh: '这个账号输错次数过多，已锁定，请 {minutes} 分钟后再试；忘记密码请找本市管理员重设',
    en: 'The account is locked after too many wrong attempts; try again in {minutes} minutes, or ask your administrator for a new password',
  },
  too_many_attempts: {
    status: 429,
    zh: '登录尝试过多，请 {seconds} 秒后再试',
    en: 'Too many attempts to sign in; try again in {seconds} seconds',
  },
  demo_stays_here: {
    status: 403,
    zh: '演示账号的密码是公开的，只能在服务器本机登录；请用自己的账号，或请管理员加 --demo 启动',
    en: 'The passwords of the demo are public, so its accounts open only on the server itself; use an account of your own, or have the server started with --demo',
  },
  session_unknown: {
    status: '404/422',
    zh: '没有这个登录，可能已经退出，请刷新列表',
    en: 'There is no such session, it may have ended; reload the list',
  },
  code_required: {
    status: 401,
    zh: '请输入验证器应用上的 6 位验证码；手机不在身边可用恢复码',
    en: 'Enter the 6 digits of your authenticator app, or a recovery code',
  },
  code_wrong: {
    status: 401,
    zh: '验证码不对或已用过，请等下一个验证码再输入；多次输错会锁定账号',
    en: 'The code is wrong or was used; wait for the next one; the account is locked after several wrong attempts',
  },
  second_factor_required: {
    status: 403,
    zh: '您的角色须用验证码登录，请先绑定验证器',
    en: 'Your role signs in with a code; set up an authenticator first',
  },
  second_factor_already_on: {
    status: 409,
    zh: '已经绑定验证器；要换手机，请先解除再绑定',
    en: 'An authenticator is set up already; take it off before you set up another',
  },
  second_factor_not_on: {
    status: 409,
    zh: '还没有绑定验证器，请先绑定',
    en: 'No authenticator is set up; set one up first',
  },
  second_factor_unreadable: {
    status: 422,
    zh: '验证码密钥读不出来（服务器的密钥文件换过），请用恢复码登录，再解除并重新绑定',
    en: 'The secret cannot be read because the server has another key; use a recovery code, then set up the authenticator anew',
  },
  lock_longest_below_first: {
    status: 422,
    zh: '最长锁定时间不能短于首次锁定时间，请加长',
    en: 'The longest lock cannot be shorter than the first one; make it longer',
  },
  accounts_without_column: {
    status: 422,
    zh: '表中没有“{heading}”一列，请用下载的模板填写，不改表头',
    en: 'The sheet has no column “{heading}”; fill in the template and keep its head',
  },
  accounts_without_row: {
    status: 422,
    zh: '表中没有账号，请每行填一个人，再上传',
    en: 'The sheet has no account in it; fill in a person a row and send it again',
  },
  office_not_in_reach_by_name: {
    status: 422,
    zh: '没有这个单位，或不归您管理；请照“单位”工作表填全称或简称',
    en: 'No such office, or not one of yours; take its name from the sheet of offices',
  },
  role_unknown: {
    status: 422,
    zh: '没有“{word}”这个角色；可填：填报、审核、发布、领导、管理员、导出',
    en: 'There is no role “{word}”; take one of 填报, 审核, 发布, 领导, 管理员, 导出',
  },
  username_taken: { status: 409, zh: '账号已被使用，请换一个', en: 'The account name is taken; choose another' },
  password_too_short: {
    status: 422,
    zh: '密码至少 {length} 位，请加长',
    en: 'A password has at least {length} characters; make it longer',
  },
  password_too_simple: {
    status: 422,
    zh: '密码里不同的字符太少，请换一个',
    en: 'The password has too few different characters; choose another',
  },
  password_holds_username: {
    status: 422,
    zh: '密码不能包含用户名，请换一个',
    en: 'The password contains the account name; choose another',
  },
  password_used_before: {
    status: 422,
    zh: '最近 {count} 个密码不能再用，请换一个',
    en: 'The last {count} passwords cannot be used again; choose another',
  },
  old_password_wrong: {
    status: 422,
    zh: '原密码不对，请重新输入；多次输错会锁定账号',
    en: 'The old password is wrong; try again; the account is locked after several wrong attempts',
  },
  password_change_required: {
    status: 403,
    zh: '请先修改密码，再使用其他功能',
    en: 'Change your password first; nothing else is possible before',
  },
  demo_account_fixed: {
    status: 403,
    zh: '演示账号的密码公开在登录页上，不能修改；请用自己的账号',
    en: 'The password of a demo account stands on the sign-in page and stays as it is; use an account of your own',
  },
} satisfies Readonly<Record<string, LawValue>>;

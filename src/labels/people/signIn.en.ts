// The words of sign-in and of its settings in English.
import type { signInZh } from './signIn.zh.ts';

export const signInEn: typeof signInZh = {
  signIn: {
    line: 'One ledger; every number opens its receipt.',
    username: 'User name',
    password: 'Password',
    code: 'Code',
    signIn: 'Sign in',
    signingIn: 'Signing in…',
    byProvider: 'Sign in with your organisation',
    or: 'or',
    demoTitle: 'Demo accounts: press one to sign in',
    demoPassword: (password) => `The password of each is ${password}`,
    again: 'Please sign in again',
    againHint:
      'Your session has ended. After signing in you are back here, with everything you typed. Another account gets a page of its own and sees nothing of this one.',
  },
  signOut: {
    title: 'Sign out and clear what was not sent?',
    unsent: (forms: number) =>
      `${forms} ${forms === 1 ? 'form was' : 'forms were'} filled in and not sent. Others may use this computer, so signing out clears them; to keep them, send them first.`,
  },
  notices: {
    title: 'Your account was changed',
    hint: 'This was done to your account by others. If you did not ask for it, change your password now and tell who is in charge.',
    waiting: 'This is asked to be done to your account. Refuse it if it was not you who wanted it.',
    seen: 'I have seen it',
    refuse: 'I did not ask for this: refuse',
  },
  noCity: {
    title: 'Or found it by commands at the server',
    steps: [
      { does: 'Print an example on the server:', command: 'npm run -s yiwang -- found --example > city.json' },
      { does: 'Make city, counties and departments your own.', command: null },
      {
        does: "Found it; the administrator's password is shown there, once:",
        command: 'npm run -s yiwang -- found city.json',
      },
    ],
    demo: 'Only to look at the demo city (public passwords, no real data):',
    again: 'It is founded: sign in',
  },
  account: {
    title: 'My account',
    sessions: 'Where you are signed in',
    thisOne: 'here',
    signedInAt: (at) => `signed in ${at}`,
    lastSeenAt: (at) => `last used ${at}`,
    end: 'Sign out there',
    endAll: 'Sign out everywhere',
    signIns: 'Latest sign-ins',
    devices: 'Browsers you have signed in from',
    devicesHint:
      'Wrong attempts of others do not lock you out in these. If one is not yours, remove it and change your password.',
    forget: 'Remove',
    noDevices: 'None yet: the next sign-in adds this one.',
    signInsHint: 'If one of them was not you, change your password and sign out everywhere.',
    outcome: { signed_in: 'Signed in', refused: 'Wrong password or code', locked: 'Locked, not let in' },
    endAllHint: 'You will have to sign in again on every device, this one too.',
  },
  due: {
    first_password: 'Somebody else gave you this password. Make it your own before you begin.',
    password_expired: 'Your password has expired. Choose another before you go on.',
    second_factor: 'Your role signs in with a code. Set up the authenticator app on your telephone first.',
  },
  secondFactor: {
    title: 'Sign-in with a code',
    on: (left) => `An authenticator is set up; a code is asked at sign-in. ${left} recovery codes are left.`,
    beginHint: 'You need an authenticator app that makes six-digit codes. Your password first, to show that it is you.',
    begin: 'Set up',
    secretHint:
      'Scan the code with the app, or choose "enter a key" and type in the characters below it; then give the six digits that it shows. The key is shown only this once.',
    code: 'QR code of the key',
    open: 'Open it in an app on this device',
    confirm: 'Confirm',
    recoveryHint:
      'Done. If the telephone is lost, each of these recovery codes signs you in once. They are shown only now: keep them.',
    kept: 'I have kept them',
    off: 'Take off',
  },
  password: {
    title: 'Change the password',
    hint: 'Not with your user name in it, and none that you had lately. You will be signed out on all other devices.',
    old: 'Old password',
    new: 'New password',
    again: 'New password once more',
    differ: 'The two new passwords differ; type them again',
    change: 'Change the password',
    changed: 'The password is changed; other devices are signed out.',
  },
  signInPolicy: {
    title: 'Settings of sign-in and evidence',
    signIn: 'Sign-in',
    hint: 'They hold for every account of the city, at once.',
    from: (least, most) => `${least} to ${most}`,
    save: 'Save',
    saved: 'Saved.',
    fields: {
      accountFailures:
        'Wrong attempts in a row from one place until an account is locked there (known browsers are not)',
      addressFailures: 'Wrong attempts within an hour until an address is locked',
      lockSeconds: 'First lock in seconds; each further attempt doubles it',
      lockSecondsMost: 'Longest lock in seconds',
      idleMinutes: 'Minutes without use until a session ends',
      sessionHours: 'Hours until a session ends in any case',
      passwordLength: 'Least length of a password',
      passwordHistory: 'How many passwords may not come back',
    },
    passwordDays: 'Days until a password expires; empty: never',
    changeFirstPassword: 'A password given by somebody else is changed at the first sign-in',
    secondFactorRoles: 'Roles that sign in with a code',
  },
};

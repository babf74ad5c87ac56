import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { vaultOf } from './vault.ts';

const key = randomBytes(32);
const secret = Buffer.from('twenty bytes of secret');
const sealed = vaultOf(key).seal(secret, 'city/account');
const changed = Buffer.from(sealed);
changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);

test.each([
  ['as it was', key, sealed, 'city/account', secret],
  ['under another key', randomBytes(32), sealed, 'city/account', undefined],
  ['in the row of somebody else', key, sealed, 'city/other', undefined],
  ['changed by one bit', key, changed, 'city/account', undefined],
  ['cut short', key, sealed.subarray(0, 20), 'city/account', undefined],
  ['empty', key, Buffer.alloc(0), 'city/account', undefined],
])('opened %s', (_, under, what, owner, found) => {
  expect(vaultOf(under).unseal(what, owner)).toEqual(found);
});

test('the same secret never looks the same, and never like itself', () => {
  expect(vaultOf(key).seal(secret, 'city/account').equals(sealed)).toBe(false);
  expect(sealed.includes(secret)).toBe(false);
});

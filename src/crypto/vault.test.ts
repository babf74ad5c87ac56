import { createCipheriv, createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { suiteNamed } from './suite.ts';
import { vaultOf } from './vault.ts';

const key = randomBytes(32);
const secret = Buffer.from('twenty bytes of secret');

describe.each(['sha', 'sm'] as const)('by the suite %s', (suite) => {
  const vault = vaultOf(key, suite);
  const sealed = vault.seal(secret, 'city/account');
  const changedAt = (at: number): Buffer => {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    return changed;
  };

  test.each([
    ['as it was', key, sealed, 'city/account', secret],
    ['under another key', randomBytes(32), sealed, 'city/account', undefined],
    ['in the row of somebody else', key, sealed, 'city/other', undefined],
    ['with its last bit changed', key, changedAt(sealed.length - 1), 'city/account', undefined],
    ['with its first bit changed', key, changedAt(0), 'city/account', undefined],
    ['with a bit of its mark changed', key, changedAt(22), 'city/account', undefined],
    ['cut short', key, sealed.subarray(0, 20), 'city/account', undefined],
    ['empty', key, Buffer.alloc(0), 'city/account', undefined],
  ])('opened %s', (_, under, what, owner, found) => {
    expect(vaultOf(under, suite).unseal(what, owner)).toEqual(found);
  });

  test('the same secret never looks the same, and never like itself', () => {
    expect(vault.seal(secret, 'city/account').equals(sealed)).toBe(false);
    expect(sealed.includes(secret)).toBe(false);
  });

  test('what it sealed is opened after the suite was changed', () => {
    const other = vaultOf(key, suite === 'sha' ? 'sm' : 'sha');
    expect(other.unseal(sealed, 'city/account')).toEqual(secret);
  });
});

test('the end of an owner is not taken for the beginning of what is sealed', () => {
  const sealed = vaultOf(key, 'sm').seal(secret, 'ab');
  expect(vaultOf(key, 'sm').unseal(sealed, 'a')).toBeUndefined();
});

// The examples of GB/T 32905-2016 A.1 and GB/T 32907-2016 A.1: the runtime's are these algorithms.
test('SM3 and SM4 are those of the standards', () => {
  const digest = createHash('sm3').update('abc').digest('hex');
  expect(digest).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  const block = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const cipher = createCipheriv('sm4-ecb', block, null).setAutoPadding(false);
  expect(cipher.update(block).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
});

test('a suite that is not there is told, with those that are', () => {
  expect(suiteNamed('')).toBe('sha');
  expect(suiteNamed('sm')).toBe('sm');
  expect(() => suiteNamed('SM2')).toThrow('YIWANG_CRYPTO is one of sha, sm, not SM2');
});

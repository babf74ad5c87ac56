// Whoever guesses learns nothing from the time: a name that nobody has costs as many checks, and as dear ones.
import { verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { smallCity, type SmallCity } from '../../../../test/fixture/smallCity.ts';
import { createAccount } from '../accounts.ts';
import { hashPassword } from './password.ts';
import { signIn } from './signIn.ts';
import { vaultOf } from '../../../crypto/vault.ts';

vi.mock(import('@node-rs/argon2'), async (original) => {
  const argon2 = await original();
  return { ...argon2, verify: vi.fn<typeof argon2.verify>(argon2.verify) };
});

let city: SmallCity;
const vault = vaultOf(randomBytes(32));
beforeAll(async () => {
  city = await smallCity();
  await createAccount(city.store, {
    cityCode: '371500',
    username: 'known',
    password: 'a-long-enough-one',
    name: 'known',
    grants: [],
  });
});
beforeEach(() => void vi.mocked(verify).mockClear());
afterAll(() => city.close());

test.each(['known', 'unknown'])('%s: one check of one cost', async (username) => {
  await expect(
    signIn(city.store, vault, { username, password: 'a guess' }, { address: '10.0.0.1', agent: '' }),
  ).rejects.toThrow('credentials_wrong');
  const [call, ...more] = vi.mocked(verify).mock.calls;
  expect(more).toEqual([]);
  const cost = (hash: unknown) => /^\$[^$]+\$[^$]+\$[^$]+\$/.exec(String(hash))?.[0];
  expect(cost(call?.[0])).toBe(cost(await hashPassword('any')));
});

test('a locked account is not checked at all', async () => {
  for (let n = 0; n < 6; n++) {
    await signIn(
      city.store,
      vault,
      { username: 'other', password: 'a guess' },
      { address: '10.0.0.2', agent: '' },
    ).catch(() => {});
  }
  expect(vi.mocked(verify)).toHaveBeenCalledTimes(5);
});

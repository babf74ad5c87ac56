// Proofs of what a city publishes, as the server hands them out: signed by one key after the other, and named on the paper.
import { strFromU8, unzipSync } from 'fflate';
import { encodeQR } from 'qr';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeKey } from '../../../src/app/bulletin/proof/changeKey.ts';
import { actorNamed } from '../../../src/app/people/accounts.ts';
import { shortFingerprint } from '../../../src/proof/file.ts';
import { isSound, report } from '../../../src/proof/report.ts';
import { vault } from '../../fixture/vault.ts';
import { cityCode, type City, openCity } from '../samples/city.ts';

let city: City;
beforeAll(async () => {
  city = await openCity();
});
afterAll(() => city.close());

async function published(period: string): Promise<{ id: string; file: string }> {
  const { id } = (await city.ask('cityPublish', 'POST', `/bulletins/${period}/publish`, { key: uuidv7() })).json<{
    id: string;
  }>();
  return { id, file: (await city.ask('leader', 'GET', `/publications/${id}/proof`)).body };
}
const checked = (...files: readonly string[]) => report(files.map((text, n) => ({ name: `${n}`, text })));

test('a key signs the one that comes after it, and what each signed stands', async () => {
  const first = await published('2023');
  const store = { ...city.store, secrets: vault };
  const administrator = await actorNamed(store, cityCode, 'admin');
  await changeKey(store, administrator, { key: uuidv7(), reason: '每年更换' });
  const second = await published('2023-H1');
  const keys = (await city.ask('nobody', 'GET', '/proof-keys')).body;
  const found = checked(first.file, second.file, keys);
  expect(isSound(found)).toBe(true);
  expect(found.files.map(({ head }) => head?.key.no)).toEqual([1, 2]);
  const without = JSON.parse(keys) as { keys: unknown[] };
  const old = checked(second.file, JSON.stringify({ ...without, keys: without.keys.slice(0, 1) }));
  expect(old.files[0]?.faults).toEqual([{ fault: 'key_unknown' }]);
});

test('only who administers the city changes its key', async () => {
  const store = { ...city.store, secrets: vault };
  const publisher = await actorNamed(store, cityCode, 'cityPublish');
  await expect(changeKey(store, publisher, { key: uuidv7(), reason: '试试' })).rejects.toMatchObject({
    breaches: [{ law: 'right_required' }],
  });
});

test('the Word file and the screen name the fingerprint', async () => {
  const { id, file } = await published('2023-05');
  const whole = checked(file).files[0]?.fingerprint ?? '';
  const short = shortFingerprint(whole);
  const screen = (await city.ask('leader', 'GET', `/publications/${id}`)).json<{ proof: string }>();
  expect(screen.proof).toBe(short);
  const parts = unzipSync((await city.ask('leader', 'GET', `/publications/${id}/docx`)).rawPayload);
  expect(Object.values(parts).some((bytes) => strFromU8(bytes).includes(short))).toBe(true);
  // And the QR code beside it holds all of it: drawn by the same library, since no reader of GIF is at hand.
  const drawn = encodeQR(`yiwang-proof/1 ${whole}`, 'gif', { ecc: 'medium', border: 2, scale: 6 });
  const pictures = Object.entries(parts).filter(([name]) => /^word\/media\/.*\.gif$/.test(name));
  expect(pictures.map(([, bytes]) => Buffer.from(bytes).toString('hex'))).toEqual([Buffer.from(drawn).toString('hex')]);
});

test('a campaign’s table proves its numbers too, with goals that stand beside them', async () => {
  const goals = [{ officeId: null, step: 'prospects_funds', value: '5' }];
  const campaign = { id: uuidv7(), name: '百日攻坚', fromOn: '2023-08-01', toOn: '2023-11-08', chains: [], goals };
  const set = await city.ask('cityPublish', 'POST', '/campaigns', { key: uuidv7(), ...campaign });
  expect(set.statusCode).toBe(201);
  const answer = await city.ask('cityPublish', 'POST', `/campaigns/${campaign.id}/publish`, { key: uuidv7() });
  const { id } = answer.json<{ id: string }>();
  const file = (await city.ask('leader', 'GET', `/publications/${id}/proof`)).body;
  const found = checked(file);
  expect(isSound(found)).toBe(true);
  const [page] = found.files;
  expect([page?.head?.title, page?.countersigned]).toEqual(['百日攻坚', undefined]);
  expect(file).toMatch(/<td><data value="\d+">[\d.,—]+<\/data> \/ 5/);
  expect(page?.facts?.facts.length).toBeGreaterThan(0);
});

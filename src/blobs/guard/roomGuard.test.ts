import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../domain/refusal.ts';
import { openRoomGuard } from './roomGuard.ts';

const mega = 1024 ** 2;
const rule = { warnBelow: 100 * mega, refuseBelow: 50 * mega, reserve: 3 * mega };
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yiwang-room-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The size of the reserve that is there. */
const held = () => statSync(join(folder, 'reserve'), { throwIfNoEntry: false })?.size;

test('the reserve is put on the disk, given up when the disk is full, and put back when there is room', async () => {
  let left = 200 * mega;
  const said: string[] = [];
  const guard = openRoomGuard({ folders: [folder], rule, free: async () => left });
  const keeping = await guard.keep((news, { free }) => said.push(`${news} ${free}`));
  const at = async (free: number) => {
    left = free * mega;
    await keeping.look();
    return [held(), (await guard.breach())?.law, await guard.mustHaveRoom().catch((error: Refusal) => error.message)];
  };
  expect(await at(200)).toEqual([3 * mega, undefined, undefined]);
  expect(await at(99)).toEqual([3 * mega, 'disk_nearly_full', undefined]);
  expect(await at(49)).toEqual([3 * mega, 'disk_too_full', 'disk_too_full']);
  expect(await at(24)).toEqual([undefined, 'disk_too_full', 'disk_too_full']);
  // Room for the reserve alone would be no room for writes.
  expect(await at(55)).toEqual([undefined, 'disk_nearly_full', undefined]);
  expect(await at(101)).toEqual([3 * mega, undefined, undefined]);
  expect(said).toEqual([
    'reserve_put_back 200 MB',
    'room_low 99 MB',
    'reserve_given_up 24 MB',
    'room_again 101 MB',
    'reserve_put_back 101 MB',
  ]);
  await keeping.end();
});

test('of several disks the fullest counts', async () => {
  const guard = openRoomGuard({ folders: ['/a', '/b'], rule, free: async (at) => (at === '/b' ? 60 : 900) * mega });
  expect(await guard.breach()).toEqual({
    law: 'disk_nearly_full',
    detail: { free: '60 MB', limit: '100 MB', floor: '50 MB' },
  });
});

import { expect, test } from 'vitest';
import { mayLoadDemo, standingDemo } from './demoRule.ts';

const here = { host: '127.0.0.1', demo: undefined };
const elsewhere = 'postgres://db.example.org/yiwang';

test.each([
  ['a bare start', here, true, 'serve'],
  ['a start for a city of one’s own', { ...here, demo: false }, false, 'serve'],
  ['by name on this machine', { ...here, host: 'localhost' }, true, 'serve'],
  ['another database', { ...here, databaseUrl: elsewhere }, false, 'serve'],
  ['another database on this machine', { ...here, databaseUrl: 'postgres://127.0.0.1/yiwang' }, false, 'serve'],
  ['every address of the machine', { ...here, host: '0.0.0.0' }, false, 'refuse'],
  ['every address, IPv6', { ...here, host: '::' }, false, 'refuse'],
  ['an address of the network', { ...here, host: '10.0.0.5' }, false, 'refuse'],
  ['a proxy before it', { ...here, publicUrl: 'https://zs.example.org' }, false, 'refuse'],
  ['a proxy that only this machine reaches', { ...here, publicUrl: 'http://localhost:9000' }, true, 'serve'],
  ['asked for on the network', { host: '0.0.0.0', demo: true }, true, 'warn'],
  ['asked for in another database', { ...here, databaseUrl: elsewhere, demo: true }, true, 'serve'],
] as const)('%s', (_, start, loads, standing) => {
  expect([mayLoadDemo(start), standingDemo(start)]).toEqual([loads, standing]);
});

// Bytes that reach no route: refused at the door, in the words of every other refusal, and the next request is answered.
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type City, openCity } from '../samples/city.ts';

let city: City;
let port: number;
beforeAll(async () => {
  city = await openCity();
  await city.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = city.app.server.address() as AddressInfo);
});
afterAll(() => city.close());

function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (piece: string) => (heard += piece));
    socket.once('close', () => resolve(heard));
    socket.once('error', reject);
  });
}

const heads = 'Host: x\r\nX-Yiwang: 1\r\nConnection: close\r\n';
const json = (body: string) =>
  `POST /api/v1/session HTTP/1.1\r\n${heads}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

test.each([
  ['NUL in a header', `GET /api/v1/session HTTP/1.1\r\n${heads}X-A: a\0b\r\n\r\n`, 400, 'request_unreadable headers'],
  [
    'headers without end',
    `GET /api/v1/session HTTP/1.1\r\n${heads}X-A: ${'a'.repeat(20_000)}\r\n\r\n`,
    431,
    'payload_too_large headers',
  ],
  ['a method that is none', `FOO /api/v1/session HTTP/1.1\r\n${heads}\r\n`, 400, 'request_unreadable method'],
  [
    'bytes above 127 in the address',
    `GET /api/v1/companies/轴承 HTTP/1.1\r\n${heads}\r\n`,
    400,
    'request_unreadable url',
  ],
  ['a broken % in the path', `GET /api/v1/companies/%ZZ HTTP/1.1\r\n${heads}\r\n`, 400, 'input_malformed url'],
  [
    'half a character in the path',
    `GET /api/v1/companies/%ED%A0%80 HTTP/1.1\r\n${heads}\r\n`,
    400,
    'input_malformed url',
  ],
  [
    'a part of the path without end',
    `GET /api/v1/companies/${'a'.repeat(300)} HTTP/1.1\r\n${heads}\r\n`,
    400,
    'input_malformed url',
  ],
  ['no JSON', json('{"username":'), 400, 'input_malformed body'],
  ['no body', json(''), 400, 'input_malformed body'],
  ['a prototype', json('{"__proto__":{"admin":true}}'), 400, 'input_malformed body'],
  ['NUL in the body', json(String.raw`{"username":"a\u0000b","password":"x"}`), 400, 'text_unclean username'],
  [
    'half a character in the body',
    json(String.raw`{"username":"a\ud800","password":"x"}`),
    400,
    'text_unclean username',
  ],
])('%s', async (_, bytes, status, broken) => {
  const [head = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
  const [breach] = (JSON.parse(body) as { breaches: { law: string; field: string; message: string }[] }).breaches;
  expect([head.split(' ')[1], `${breach?.law} ${breach?.field}`]).toEqual([String(status), broken]);
  expect(breach?.message).toMatch(/\p{Script=Han}/u);
  expect(await answerTo(`GET /healthz HTTP/1.1\r\n${heads}\r\n`)).toContain('200 OK');
  expect(city.logged).toEqual([]);
});

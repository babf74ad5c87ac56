import { expect, test } from 'vitest';
import { ApiError } from '../api/request.ts';
import { openRows, type SheetRow } from './openRows.ts';

const rowOf = (username: string): SheetRow => ({
  key: username,
  row: 2,
  username,
  name: username,
  officeId: '00000000-0000-7000-8000-000000000001',
  office: '某某局',
  roles: ['enter'],
  breaches: [],
});
const taken = new ApiError(409, {
  breaches: [{ law: 'username_taken', field: 'username', message: '用户名已有人用' }],
});
const rows = ['li', 'zhao', 'qian'].map(rowOf);

async function opened(refusal: unknown) {
  const seen: SheetRow[] = [];
  const open = ({ username }: SheetRow) =>
    username === 'zhao' ? Promise.reject(refusal) : Promise.resolve({ accountId: username, password: 'word' });
  const end = await openRows(rows, open as never, (row) => void seen.push(row)).then(
    () => 'done',
    (error: unknown) => error,
  );
  return { end, seen: seen.map(({ username, told, breaches }) => [username, told?.password ?? breaches[0]?.law]) };
}

test('a row that is refused says why, and those behind it are opened', async () => {
  const after = [
    ['li', 'word'],
    ['zhao', 'username_taken'],
    ['qian', 'word'],
  ];
  expect(await opened(taken)).toEqual({ end: 'done', seen: after });
});

test.each([
  ['no server', new ApiError(0, {})],
  ['no session', new ApiError(401, { breaches: [{ law: 'sign_in_required', message: '请登录' }] })],
  ['too many', new ApiError(429, {})],
])('%s is of no row and ends it', async (_, error) => {
  expect(await opened(error)).toEqual({ end: error, seen: [['li', 'word']] });
});

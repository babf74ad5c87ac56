// What nobody should send, and somebody does.
import * as fc from 'fast-check';

const texts = [
  '',
  ' ',
  '\0',
  '甲\0乙',
  '\uD800',
  '\uDC00甲',
  '\u202E甲',
  '\uFFFE',
  '\uFEFF',
  '\r\n',
  'null',
  'undefined',
  'NaN',
  '-0',
  '0x1F',
  '1e308',
  '9'.repeat(40),
  '0.0000000001',
  '-1',
  '2023-02-30',
  '0000-00-00',
  '9999-12-31',
  '10000-01-01',
  '2023-H3',
  '2023-13',
  'A9999',
  '2023-05..2023-01',
  '1900..2199',
  '9999-99-99T99:99:99Z',
  '275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00Z',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  '%',
  '_',
  '\\',
  "'; drop table entry; --",
  '{{7*7}}',
  '=1+1',
  '<script>',
  '٣',
  '²',
  'ﬀ',
  '👩‍🔧'.repeat(20),
  'e\u0301'.repeat(200),
  '一'.repeat(5000),
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01890000-0000-7000-8000-0000000000ZZ',
];

export const nastyText: fc.Arbitrary<string> = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary' }));

const nastyNumbers = [0, -1, -0, 0.1, 1e21, 1e308, 2 ** 31, 2 ** 31 - 1, -(2 ** 31), 2 ** 53, -(2 ** 53) - 2, 2 ** 63];

const deep = Array.from({ length: 200 }).reduce<unknown>((within) => [within], 0);

export const nasty: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: nastyText },
  { weight: 3, arbitrary: fc.constantFrom(...nastyNumbers) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { a: 1 }, deep) },
  { weight: 1, arbitrary: fc.constantFrom(...texts).map((text) => [text, { [text]: text }]) },
);

// docs/SECURITY.md promises only what a test proves: each that it names exists.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const page = readFileSync(root('docs/SECURITY.md'), 'utf8');
const cited = [...page.matchAll(/`([^`]+\.test\.ts)` › “([^”]+)”/g)].map(([, file = '', name = '']) => ({
  file,
  name,
}));

test('every proof is a test that exists, word for word', () => {
  const missing = cited.filter(({ file, name }) => {
    if (!existsSync(root(file))) return true;
    const names = [...readFileSync(root(file), 'utf8').matchAll(/(?:\btest|\))\(\s*(['"`])((?:(?!\1).)+)\1,/g)];
    return !names.some(([, , one]) => one === name);
  });
  expect(missing).toEqual([]);
});

test('every test that is named is named in full', () => {
  expect(cited.length).toBe(page.split('.test.ts` › “').length - 1);
  expect(cited.length).toBeGreaterThan(60);
});

test('every chapter of ASVS and every item of 等保 is gone through, with what is not met', () => {
  for (let chapter = 1; chapter <= 17; chapter++) {
    const part = new RegExp(`\\*\\*V${chapter} [^*]+\\*\\*([\\s\\S]*?)(?=\\*\\*V\\d|\\n## )`).exec(page)?.[1] ?? '';
    expect([chapter, part.includes('Not met:')]).toEqual([chapter, true]);
  }
  const items =
    '身份鉴别 访问控制 安全审计 入侵防范 恶意代码防范 可信验证 数据完整性 数据保密性 数据备份恢复 剩余信息保护 个人信息保护';
  expect(items.split(' ').filter((item) => !page.includes(`| ${item} |`))).toEqual([]);
});

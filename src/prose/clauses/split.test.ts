import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { commitmentAtMost } from '../../domain/clauses/agreement.ts';
import { splitClauses } from './split.ts';

const texts = (pasted: string) => splitClauses(pasted).map(({ text }) => text);

test.each<[string, string, string[]]>([
  [
    'articles with lines that were broken',
    '第一章 总则\n第一条 项目总投资3.5亿元，\n分两期建设。\n第二条 甲方提供七通一平。',
    ['第一条 项目总投资3.5亿元，分两期建设。', '第二条 甲方提供七通一平。'],
  ],
  [
    'numbers and brackets',
    '一、甲方责任\n1. 供水到红线；\n2、供电到红线；\n（3）协助办理手续\n④ 其他',
    ['一、甲方责任', '1. 供水到红线；', '2、供电到红线；', '（3）协助办理手续', '④ 其他'],
  ],
  ['an amount at the start of a line is no number', '甲方补助\n3.5亿元用于建设', ['甲方补助3.5亿元用于建设']],
  [
    'no numbers: sentence by sentence',
    '甲方供地100亩；乙方投资2亿元。双方保密',
    ['甲方供地100亩；', '乙方投资2亿元。', '双方保密'],
  ],
  ['blank lines part', '甲方供地\n\n乙方投资', ['甲方供地', '乙方投资']],
  ['nothing', ' \n ', []],
])('%s', (_what, pasted, expected) => {
  expect(texts(pasted)).toEqual(expected);
});

test('what a clause speaks of is proposed', () => {
  expect(splitClauses('税收返还30%；供地100亩；乙方承诺投资2亿元；双方友好').map(({ kind }) => kind)).toEqual([
    'tax',
    'land',
    'obligation',
    'other',
  ]);
});

test('no word is lost and no clause is too long', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲方', '第三条', '1.', '。', '；', '\n', ' ', '返还', 'a'), { maxLength: 80 }),
      (pieces) => {
        const pasted = pieces.join('');
        const plain = (text: string) => text.replaceAll(/\s/g, '');
        expect(plain(texts(pasted).join(''))).toBe(plain(pasted));
      },
    ),
  );
  expect(texts('长'.repeat(9001)).map((text) => text.length)).toEqual([commitmentAtMost, commitmentAtMost, 1001]);
});

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextBody } from './text.ts';
import { textDifference, textLinesOf } from './textDifference.ts';

const textOf = (says: readonly string[]) =>
  TextBody.parse({
    title: '通报',
    sections: [{ id: 'overall', heading: '总体情况', paragraphs: [says.map((say) => ({ say }))] }],
  });

test('a clause that was changed went and came', () => {
  const changed = textDifference(textOf(['一。', '二。', '三。']), textOf(['一。', '二！', '三。']));
  expect(changed.filter(({ mark }) => mark !== 'kept')).toEqual([
    { mark: 'gone', text: '二。' },
    { mark: 'come', text: '二！' },
  ]);
});

test('what went and what stayed is the one text, what came and what stayed the other', () => {
  const says = fc.array(fc.constantFrom('一。', '二。', '三。', '四。'), { minLength: 1, maxLength: 8 }).map(textOf);
  fc.assert(
    fc.property(says, says, (before, after) => {
      const lines = textDifference(before, after);
      const those = (mark: string) => lines.filter((line) => line.mark !== mark).map(({ text }) => text);
      expect(those('come')).toEqual(textLinesOf(before));
      expect(those('gone')).toEqual(textLinesOf(after));
    }),
  );
});

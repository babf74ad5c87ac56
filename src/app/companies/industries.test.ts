import { expect, test } from 'vitest';
import { rankOf } from './industries.ts';

const bearing = {
  code: '345',
  name: '轴承、齿轮和传动部件制造',
  pinyin: 'zhouchengchilunhechuandongbujianzhizao',
  initials: 'zcclhcdbjzz',
};

test.each<[string, number | undefined]>([
  ['345', 0],
  ['c345', 0],
  ['34', 2],
  ['346', undefined],
  ['轴承', 3],
  ['齿轮', 4],
  ['zccl', 5],
  ['zhoucheng', 6],
  ['chilun', 7],
  ['水泥', undefined],
])('%s', (asked, rank) => expect(rankOf(bearing, asked)).toBe(rank));

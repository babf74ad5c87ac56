import { expect, test } from 'vitest';
import { divisionNamed } from './division.ts';

test.each([
  ['371581', '371581'],
  ['山东省聊城市临清市', '371581'],
  ['山东聊城', '371500'],
  ['山东', '370000'],
  ['临清', '371581'],
  ['聊城市 东阿县', '371524'],
  ['聊城高新区', '371500'],
  ['山东省/聊城市/冠县清泉街道', '371525'],
  ['江苏省南京市鼓楼区', '320106'],
  ['内蒙古自治区包头市', '150200'],
  ['鼓楼区', undefined],
  ['火星', undefined],
  ['', undefined],
])('%s → %s', (text, code) => {
  expect(divisionNamed(text)).toBe(code);
});

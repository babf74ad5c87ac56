import { expect, test } from 'vitest';
import { type BridgeWords, bridgeText } from './bridgeText.ts';

const changed: BridgeWords = {
  name: '到位资金',
  since: '2023-10-15',
  period: '2023-01-01..2023-10-14',
  version: 1,
  display: '1.5亿元',
  asVersion: 2,
  asDisplay: '0亿元',
};

test.each<[more: Partial<BridgeWords>, zh: string, en: string]>([
  [
    {},
    '到位资金自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日按当时的第1版为1.5亿元，按第2版为0亿元',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 1 Jan 2023 to 14 Oct 2023 version 1, then in force, says 1.5亿元, version 2 says 0亿元',
  ],
  [
    { period: '2022', asDisplay: '1.5亿元' },
    '到位资金自2023年10月15日起按第2版口径统计；2022年当时用第1版，两版均为1.5亿元',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 2022 version 1, then in force, says 1.5亿元 as well',
  ],
  [
    { display: null, asDisplay: null },
    '到位资金自2023年10月15日起按第2版口径统计；2023年1月1日至10月14日当时用第1版，两版各为多少只向能查看明细的人提供',
    '到位资金 is counted by version 2 since 15 Oct 2023; of 1 Jan 2023 to 14 Oct 2023 version 1 was in force, and what each counts is told to who may open the rows',
  ],
])('a change of definition is told with %j', (more, zh, en) => {
  expect([bridgeText({ ...changed, ...more }, 'zh'), bridgeText({ ...changed, ...more }, 'en')]).toEqual([zh, en]);
});

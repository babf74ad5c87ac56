// What a check says of a file that adds up the files of several cities.
import type { CheckedSums, SumsFault } from '../../proof/sums/check.ts';
import type { ToldFacts } from '../../proof/facts.ts';
import { factName } from './verifying.ts';

const sumsFaultWords: Readonly<Record<SumsFault['fault'], string>> = {
  part_is_other: '手头{city}第{no}份的自证通报不是所汇总的那一份：城市、份号或指纹不同',
  sum_early: '汇总发布在{city}第{no}份之前',
  sums_shape: '汇总的来源清单已被破坏，无法核对各市',
  total_wrong: '“{fact}”不等于所列各市之和',
  total_unlisted: '“{fact}”没有列明由哪些市相加得出',
  part_differs: '“{fact}”与该市自证通报不一致',
};

export function sumsLines({ faults, cities, proved, totals }: CheckedSums, facts: ToldFacts | undefined): string[] {
  const absent = cities.filter(({ isGiven }) => !isGiven);
  const worded = faults.map((fault) => {
    const name = 'fact' in fault && facts ? factName(facts, fault.fact) : '';
    const words = sumsFaultWords[fault.fault].replace('{fact}', name);
    return 'no' in fault ? `✗ ${words.replace('{city}', fault.city).replace('{no}', String(fault.no))}` : `✗ ${words}`;
  });
  return [
    ...worded,
    ...(faults.length > 0
      ? []
      : [`汇总${cities.length}市：${totals}个数都等于所列各市之和，其中${proved}个由各市登记承诺相加得出`]),
    ...(absent.length > 0
      ? [
          `未附自证通报、未逐市核对的有${absent.length}市：${absent.map(({ city, no }) => `${city}（第${no}份）`).join('、')}`,
        ]
      : cities.length > 0
        ? ['各市自证通报均已附上并逐项核对']
        : []),
    ...cities.flatMap(({ city, no, corrected }) =>
      corrected === undefined ? [] : [`？${city}第${no}份后来由第${corrected}份更正，本汇总所加的仍是第${no}份`],
    ),
  ];
}

// What the present's office hands to counties of its obstacles, and what became of it. All is invented.
import { addDays } from '../../domain/day.ts';
import { DispatchItemInput } from '../../domain/dispatch/dispatchItem.ts';
import { DispatchStepInput } from '../../domain/dispatch/dispatchStep.ts';
import type { ItemStep } from '../../domain/dispatch/itemCourse.ts';
import type { ObstacleInput } from '../../domain/obstacles/obstacle.ts';
import { presentCity, presentOfficeId } from './city.ts';
import { presentId } from './work.ts';

/** Days before the last day known: when it was handed over, when it is due, and what was done when. */
const courses: readonly {
  readonly ordered: number;
  readonly due: number;
  readonly done: readonly (readonly [step: ItemStep, before: number, what: string])[];
}[] = [
  {
    ordered: 40,
    due: 20,
    done: [
      ['feedback', 24, '已上会研究，按会议纪要办理'],
      ['close', 22, '已办结，材料齐全'],
    ],
  },
  {
    ordered: 40,
    due: 15,
    done: [
      ['urge', 13, '请于三日内反馈进展'],
      ['feedback', 11, '审批件已上报，等待批复'],
    ],
  },
  { ordered: 36, due: 18, done: [['urge', 16, '请抓紧办理']] },
  { ordered: 10, due: -1, done: [] },
  { ordered: 6, due: -20, done: [] },
];

/** Of obstacles that were raised by then; items are numbered in this order. */
export function presentItems(obstacles: readonly ObstacleInput[], known: string) {
  const head = (id: string, officeId: string, occurredOn: string) => ({
    id: presentId(id),
    officeId,
    occurredOn,
    sampleFields: ['*'],
  });
  const root = presentOfficeId(presentCity.cityCode);
  const old = obstacles.filter(({ head: { occurredOn } }) => occurredOn <= addDays(known, -40));
  return courses.flatMap(({ ordered, due, done }, n) => {
    const obstacle = old[n * 2];
    if (!obstacle) return [];
    const no = String(n + 1);
    const owner = obstacle.head.officeId;
    const said = {
      what: `解决：${obstacle.what}`,
      ownerOfficeId: owner,
      dueOn: addDays(known, -due),
      origin: 'obstacle',
      originNote: `堵点（${obstacle.kind}）`,
      projectId: obstacle.projectId,
    };
    const item = { head: head(`item ${no}`, root, addDays(known, -ordered)), ...said };
    const steps = done.map(([step, before, what]) => {
      const by = step === 'feedback' ? owner : root;
      const own = { head: head(`item ${no} ${step}`, by, addDays(known, -before)), itemNo: no, step, what };
      return DispatchStepInput.parse({ ...own, ...(step === 'close' ? { evidence: '会议纪要、批复（示例）' } : {}) });
    });
    return [
      { kind: 'dispatch_item', input: DispatchItemInput.parse(item) } as const,
      ...steps.map((input) => ({ kind: 'dispatch_step', input }) as const),
    ];
  });
}

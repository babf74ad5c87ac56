// What stands in the way of the present's projects, and how some of it was cleared. All is invented.
import { addDays } from '../../domain/day.ts';
import { ObstacleInput } from '../../domain/obstacles/obstacle.ts';
import { ObstacleClearingInput } from '../../domain/obstacles/obstacleClearing.ts';
import { presentOfficeId } from './city.ts';
import type { PresentProject } from './projects.ts';
import { presentId } from './work.ts';

/** One project under way in so many is stuck somewhere. */
const every = 4;

const said = [
  { kind: '用地', what: '二期用地指标未落实，县里已报市里申请调剂', done: '指标已下达，正在组织供地' },
  { kind: '手续', what: '施工许可要件不全，图审意见未反馈', done: '图审已通过，施工许可已发证' },
  { kind: '用能', what: '专用变电站未开工，企业自备容量不够试生产', done: '临时用电已接通，专变已开工' },
  { kind: '资金', what: '银行授信未批，企业二期资金没有到账', done: '组织银企对接，授信已批复' },
  { kind: '环评', what: '环评报告书专家评审意见未修改到位', done: '修改稿已通过复核，批复已印发' },
  { kind: '用工', what: '焊接和数控岗位缺工五十余人', done: '与职业学校签了订单班，首批到岗' },
] as const;

interface PresentObstacle {
  readonly raised: { readonly kind: 'obstacle'; readonly input: ObstacleInput };
  readonly cleared: { readonly kind: 'obstacle_clearing'; readonly input: ObstacleClearingInput } | null;
}

/** Of what was signed and does not produce yet, as known on a day. Each project has one, numbered 1. */
export function presentObstacles(
  projects: readonly PresentProject[],
  projectIdOf: (name: string) => string | undefined,
  known: string,
): PresentObstacle[] {
  const underWay = projects.filter(
    ({ signedOn, producedOn }) =>
      signedOn !== undefined && signedOn <= addDays(known, -60) && (producedOn === undefined || producedOn > known),
  );
  return underWay
    .filter((_, n) => n % every === 1)
    .flatMap(({ name, county }, n) => {
      const projectId = projectIdOf(name);
      const one = said[n % said.length];
      if (!projectId || !one) return [];
      const officeId = presentOfficeId(county.code);
      const raisedOn = addDays(known, -(12 + ((n * 17) % 140)));
      const about = (id: string, occurredOn: string) => ({
        head: { id: presentId(`${id} ${name}`), officeId, occurredOn, sampleFields: ['*'] },
        projectId,
      });
      const { kind, what, done } = one;
      const dueOn = addDays(raisedOn, 30 + (n % 4) * 45);
      const raised = ObstacleInput.parse({ ...about('obstacle', raisedOn), kind, what, dueOn });
      const clearedOn = addDays(raisedOn, 21 + (n % 3) * 9);
      const isCleared = n % 3 === 0 && clearedOn <= known;
      const cleared = { ...about('cleared', clearedOn), obstacleNo: '1', what: done };
      return [
        {
          raised: { kind: 'obstacle', input: raised },
          cleared: isCleared ? { kind: 'obstacle_clearing', input: ObstacleClearingInput.parse(cleared) } : null,
        },
      ];
    });
}

// Laws of obstacles of projects and of their clearing.
import type { LawValue } from '../law.ts';

export const lawsOfObstacles = {
  obstacle_kind_unknown: {
    status: 422,
    zh: '没有“{kind}”这一堵点类别，可选：{kinds}',
    en: 'There is no kind of obstacle called “{kind}”; there are: {kinds}',
  },
  obstacle_due_before_raised: {
    status: 422,
    zh: '解决时限早于提出日期，请核对',
    en: 'It is due before it was raised; check both days',
  },
  obstacle_is_cleared: {
    status: 422,
    zh: '堵点 {no} 已登记解决，提出日期、类别、提出单位和责任单位不能再改；请先撤回解决登记',
    en: 'Obstacle {no} was cleared: its day, kind and offices stay; withdraw the clearing first',
  },
  obstacle_unknown: {
    status: 422,
    zh: '本项目没有编号为 {no} 的堵点，请核对编号，或先登记堵点',
    en: 'The project has no obstacle numbered {no}; check the number, or record the obstacle first',
  },
  obstacle_of_other_office: {
    status: 422,
    zh: '堵点 {no} 由{office}负责，由该单位登记解决',
    en: 'Obstacle {no} is with {office}, which records that it was cleared',
  },
  cleared_before_raised: {
    status: 422,
    zh: '解决日期早于提出日期（{day}），请核对',
    en: 'It was cleared before it was raised ({day}); check the day',
  },
  obstacle_already_cleared: {
    status: 422,
    zh: '堵点 {no} 已登记解决；又出现的，请另登记一个堵点',
    en: 'Obstacle {no} was cleared already; where it is back, record another one',
  },
  obstacle_not_verified: {
    status: 422,
    zh: '堵点 {no} 还没有审核通过，请先审核堵点，再审核解决登记',
    en: 'Obstacle {no} has not been verified; verify it first, then its clearing',
  },
} satisfies Readonly<Record<string, LawValue>>;

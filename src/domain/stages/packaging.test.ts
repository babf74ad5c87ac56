import { expect, test } from 'vitest';
import { packagingBreaches, MergeProjects, type PackagedProject, splitBreaches, SplitProject } from './packaging.ts';
import type { Breach } from '../refusal.ts';

const laws = (breaches: readonly Breach[]): string[] => breaches.map((b) => b.law);
const id = (n: number) => `01890a5d-ac96-774b-bcce-b3020000000${n}`;
const sound: PackagedProject = {
  officeId: id(9),
  investmentFen: 300n,
  isPart: false,
  isPackage: false,
  isVerified: true,
};

test.each<[what: string, change: object, project: Partial<PackagedProject> | null, expected: string[]]>([
  ['sound', {}, {}, []],
  ['no reason', { reason: ' ' }, {}, ['reason_required_for_packaging']],
  ['no such project', {}, null, ['project_unknown']],
  ['a part', {}, { isPart: true }, ['part_cannot_be_packaged']],
  ['a package', {}, { isPackage: true }, ['package_cannot_be_packaged']],
  ['not verified', {}, { isVerified: false }, ['packaging_needs_verified_project']],
  ['no amount', {}, { investmentFen: null }, ['packaging_needs_amount']],
  ['one part', { parts: [{ projectId: id(1), name: '一期', investmentFen: '300' }] }, {}, ['parts_too_few']],
  ['a fen short', {}, { investmentFen: 301n }, ['parts_do_not_add_up']],
  [
    'a name twice',
    {
      parts: [
        { projectId: id(1), name: '一期', investmentFen: '100' },
        { projectId: id(2), name: '一期', investmentFen: '200' },
      ],
    },
    {},
    ['part_twice'],
  ],
  [
    'a part of nothing',
    {
      parts: [
        { projectId: id(1), name: '一期', investmentFen: '0' },
        { projectId: id(2), name: '二期', investmentFen: '300' },
      ],
    },
    {},
    ['part_amount_not_positive'],
  ],
])('split: %s', (_what, change, project, expected) => {
  const parts = [
    { projectId: id(1), name: '一期', investmentFen: '100' },
    { projectId: id(2), name: '二期', investmentFen: '200' },
  ];
  const input = SplitProject.parse({ reason: '分期核算', parts, ...change });
  expect(laws(splitBreaches(input, project && { ...sound, ...project }))).toEqual(expected);
});

test.each<[what: string, change: object, second: Partial<PackagedProject>, expected: string[]]>([
  ['sound', {}, {}, []],
  ['no reason', { reason: '' }, {}, ['reason_required_for_packaging']],
  ['one project', { projectIds: [id(1)] }, {}, ['parts_too_few']],
  ['one twice', { projectIds: [id(1), id(1)] }, {}, ['part_twice']],
  ['an unknown one', { projectIds: [id(1), id(7)] }, {}, ['project_unknown']],
  ['another office', {}, { officeId: id(8) }, ['parts_of_other_offices']],
  ['a part', {}, { isPart: true }, ['part_cannot_be_packaged']],
])('merge: %s', (_what, change, second, expected) => {
  const input = MergeProjects.parse({
    reason: '打包申报',
    packageId: id(5),
    name: '打包项目',
    projectIds: [id(1), id(2)],
    ...change,
  });
  const projects = new Map([
    [id(1), sound],
    [id(2), { ...sound, ...second }],
  ]);
  expect(laws(packagingBreaches(input, projects))).toEqual(expected);
});

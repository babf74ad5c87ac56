// The demo city's year as files that a bureau, its departments and a county send: what was carried over, four
// quarters, the departments' activities, and one county's contact records.
import { type FormId, formList, type FormRecord } from '../sheets/forms/index.ts';
import { makePlan, type DemoPlan } from './plan.ts';
import { activityRow, contactRow } from './rows/others.ts';
import { drawer, milestoneSheets, otherSheets, ownContacts, projectSheets } from './sheets.ts';

export interface DemoSheet {
  readonly form: FormId;
  readonly title: string;
  readonly records: readonly FormRecord[];
}

export interface DemoWorkbook {
  readonly fileName: string;
  readonly sheets: readonly DemoSheet[];
  /** Who brings it in, and the day that the seed's clock shows then. */
  readonly accountUsername: string;
  readonly verifierUsername: string;
  readonly recordedOn: string;
}

const quarters = [
  { file: '结转项目台账（2022年及以前）', title: '聊城市2022年及以前结转', recordedOn: '2023-01-12' },
  { file: '2023年第一季度招商引资报表', title: '聊城市2023年第一季度', recordedOn: '2023-04-10' },
  { file: '2023年第二季度招商引资报表', title: '聊城市2023年第二季度', recordedOn: '2023-07-10' },
  { file: '2023年第三季度招商引资报表', title: '聊城市2023年第三季度', recordedOn: '2023-10-12' },
  { file: '2023年第四季度招商引资报表', title: '聊城市2023年第四季度', recordedOn: '2024-01-09' },
] as const;

/** In the order in which they are to be taken. */
export function demoWorkbooks(plan: DemoPlan = makePlan()): DemoWorkbook[] {
  const records = drawer();
  projectSheets(plan, records);
  milestoneSheets(plan, records);
  otherSheets(plan, records);
  const ofBureau = { accountUsername: 'tianbao', verifierUsername: 'shenhe' };
  return [
    ...quarters.map(({ file, title, recordedOn }, quarter) => ({
      fileName: `${file}.xlsx`,
      sheets: formList
        .map(({ id, name }) => ({ form: id, title: `${title}${name}`, records: records.of(quarter, id) }))
        .filter((sheet) => sheet.records.length > 0),
      ...ofBureau,
      recordedOn,
    })),
    {
      fileName: '2023年机关单位招商活动.xlsx',
      sheets: [
        {
          form: 'department_activities',
          title: '聊城市2023年机关单位招商活动',
          records: plan.departmentActivities.map((one) => activityRow(one, 'department_activities')),
        },
      ],
      ...ofBureau,
      recordedOn: '2024-01-10',
    },
    {
      fileName: '临清市2023年洽谈记录.csv',
      sheets: [
        {
          form: 'contacts',
          title: '临清市2023年洽谈记录',
          records: plan.contacts.filter(({ project }) => project.office === ownContacts).map(contactRow),
        },
      ],
      accountUsername: 'tianbao-371581',
      verifierUsername: 'shenhe-371581',
      recordedOn: '2024-01-10',
    },
  ];
}

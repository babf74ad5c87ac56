// Lists of an activity on sheets of their own, a row each: who was invited, who spoke, who reported on it.
import { bodyKindChoices } from '../choices.ts';
import { common, note, office } from '../columns.ts';
import { but, column, type FormField, type SheetForm } from '../sheetForm.ts';

const always = { always: true } as const;
/** Which activity it is: its name, and its day where several have one name. */
const ofActivity: readonly FormField[] = [
  but(office, { ...always, headings: '活动单位|报送单位|单位' }),
  column('text', 'name', '活动名称|会议名称|招商活动名称', { required: true, maxLength: 200 }),
  column('day', 'heldOn', '活动日期|活动时间|举办时间', always),
];

export const activityGuests: SheetForm<'activity_guests'> = {
  id: 'activity_guests',
  name: '招商活动嘉宾名单',
  title: ['嘉宾名单', '招商活动嘉宾名单', '参会嘉宾名单'],
  columns: [
    ...ofActivity,
    column('text', 'guestBody', '嘉宾单位|嘉宾所在单位|参会单位', { required: true, maxLength: 200 }),
    column('choice', 'bodyKind', '单位类别|嘉宾单位类别', { choices: bodyKindChoices, always: true }),
    column('text', 'person', '嘉宾姓名|姓名', { always: true, maxLength: 60, personal: true }),
    column('text', 'personTitle', '嘉宾职务|职务', { always: true, maxLength: 100 }),
    note,
    ...common,
  ],
};

export const activitySpeeches: SheetForm<'activity_speeches'> = {
  id: 'activity_speeches',
  name: '招商活动发言',
  title: ['活动发言', '招商活动发言', '发言情况'],
  columns: [
    ...ofActivity,
    column('text', 'speakerBody', '发言单位|发言人单位', { required: true, maxLength: 200 }),
    column('text', 'person', '发言人|发言人姓名', { always: true, maxLength: 60, personal: true }),
    column('text', 'personTitle', '发言人职务', { always: true, maxLength: 100 }),
    column('text', 'topic', '发言题目|发言主题', { always: true, maxLength: 200 }),
    note,
    ...common,
  ],
};

export const activityReports: SheetForm<'activity_reports'> = {
  id: 'activity_reports',
  name: '招商活动媒体报道',
  title: ['活动媒体报道', '招商活动媒体报道', '媒体报道情况'],
  columns: [
    ...ofActivity,
    column('text', 'outlet', '报道媒体|媒体名称', { required: true, maxLength: 100 }),
    column('text', 'headline', '报道标题', { always: true, maxLength: 200 }),
    column('text', 'link', '报道链接|链接', { always: true, maxLength: 500 }),
    column('day', 'publishedOn', '报道日期|报道时间', always),
    note,
    ...common,
  ],
};

const person = { person: 'personName', personTitle: 'title' } as const;

/** Which field of the activity each of these forms tells, and which part of its rows each column. */
export const activityListForms = [
  { form: 'activity_guests', field: 'attendees', parts: { guestBody: 'body', bodyKind: 'kind', ...person } },
  { form: 'activity_speeches', field: 'speakers', parts: { speakerBody: 'body', ...person, topic: 'topic' } },
  {
    form: 'activity_reports',
    field: 'reports',
    parts: { outlet: 'outlet', headline: 'headline', link: 'link', publishedOn: 'publishedOn' },
  },
] as const satisfies readonly ActivityListForm[];

export interface ActivityListForm {
  readonly form: string;
  readonly field: string;
  readonly parts: Readonly<Record<string, string>>;
}

// A year's rows as bureaus send them.
import type { FormRecord } from '../../sheets/forms/index.ts';

export const signedCells = (n: number, more: FormRecord['cells'] = {}): FormRecord => ({
  form: 'signed',
  cells: {
    office: n % 2 === 0 ? '东阿县' : '临清市',
    project: `年产${n}万套轴承项目`,
    content: '建设厂房',
    investor: `甲${n}科技有限公司`,
    investment: `${n}.5`,
    phase1: '1',
    industryCode: '345',
    signedOn: '2023-05-08',
    ...more,
  },
});
export const signed = (count: number) => Array.from({ length: count }, (_, n) => signedCells(n + 1));

/** A whole year in one workbook, in an order of sheets that is the wrong one. */
export const year: Record<string, FormRecord[]> = {
  funds: [
    {
      form: 'funds',
      cells: {
        project: '年产1万套轴承项目',
        arrivedOn: '2023-07-01',
        claimed: '0.5',
        voucherKind: 'bank_slip',
        voucherNo: '001',
        payer: '甲',
      },
    },
    { form: 'funds', cells: { project: '年产2万套轴承项目', arrivedOn: '2023-07-02', claimed: '0.25' } },
    { form: 'funds', cells: { project: '年产2万套轴承项目', arrivedOn: '2023-07-02', claimed: '0.25' } },
  ],
  activity_signings: [
    { form: 'activity_signings', cells: { office: '投促局', name: '轴承推介会', project: '年产1万套轴承项目' } },
  ],
  activities: [
    {
      form: 'activities',
      cells: {
        office: '投促局',
        name: '轴承推介会',
        heldOn: '2023-05-08',
        part: 'host',
        form: 'promotion',
        atHome: true,
        guests: 400,
      },
    },
  ],
  department_activities: [
    {
      form: 'department_activities',
      cells: {
        office: '投促局',
        name: '走访企业',
        heldOn: '2023-06-01',
        advancedProjects: ['年产1万套轴承项目', '年产2万套轴承项目'],
      },
    },
  ],
  started: [{ form: 'started', cells: { office: '临清市', project: '年产1万套轴承项目', startedOn: '2023-09-01' } }],
  registered: [
    {
      form: 'registered',
      cells: {
        office: '东阿县',
        investor: '甲2科技有限公司',
        recipient: '东阿乙轴承有限公司',
        registeredOn: '2023-06-01',
        signedOn: '2023-05-08',
      },
    },
  ],
  outing_projects: [
    { form: 'outing_projects', cells: { office: '东阿县', batch: 'DA-1', project: '年产2万套轴承项目' } },
  ],
  outings: [
    {
      form: 'outings',
      cells: {
        office: '东阿县',
        batch: 'DA-1',
        members: ['县领导甲', '干部乙'],
        titles: ['县长', '科长'],
        ranks: ['county_chief', 'staff'],
        startedOn: '2023-03-01',
        endedOn: '2023-03-03',
        destination: '上海',
        institutions: ['上海某公司'],
      },
    },
    {
      form: 'outings',
      cells: {
        office: '东阿县',
        batch: 'DA-1',
        members: ['县领导甲'],
        ranks: ['county_chief'],
        startedOn: '2023-03-01',
        endedOn: '2023-03-03',
        destination: '上海',
        institutions: ['苏州某公司'],
        metPersons: ['王总'],
      },
    },
  ],
  signed: [
    signedCells(1),
    signedCells(2),
    signedCells(3, { parent: '年产9万套轴承打包项目' }),
    signedCells(9, { project: '年产9万套轴承打包项目', office: '临清市' }),
  ],
  leads: [
    {
      form: 'leads',
      cells: {
        office: '东阿县',
        project: '智能装备线索',
        industryCode: '通用设备制造业',
        foundOn: '2023-02-01',
        investment: '未定',
      },
    },
  ],
  contacts: [
    {
      form: 'contacts',
      cells: {
        office: '东阿县',
        metOn: '2023-02-01',
        project: '智能装备线索',
        investor: '丙公司',
        mode: 'call',
        summary: '初步对接',
      },
    },
  ],
  targets: [{ form: 'targets', cells: { office: '聊城市', figureId: 'projects_new', year: 2023, value: '480' } }],
  companies: [{ form: 'companies', cells: { name: '丙公司', kind: 'foreign', seat: '新加坡' } }],
};

// Laws that rows of a workbook break: told with the row, while the workbook is previewed.
import { v7 as uuidv7 } from 'uuid';
import { actorNamed } from '../../src/app/people/accounts.ts';
import { record } from '../../src/app/entries/record.ts';
import type { FormId, FormRecord } from '../../src/sheets/forms/index.ts';
import { formSheet } from '../../src/sheets/forms/write.ts';
import { writeWorkbook } from '../../src/sheets/write/workbook.ts';
import { type City, cityCode, offices } from '../scenarios/samples/city.ts';
import { multipart, multipartType } from '../scenarios/samples/multipart.ts';
import { fundAct, projectAct } from '../fixture/acts.ts';
import { signedCells } from '../fixture/importedYear.ts';
import type { Rows } from './rows.ts';

async function sent(city: City, name: string, bytes: string | Buffer) {
  return city.ask('cityEnter', 'POST', '/imports', multipart({ office: '371500' }, { name, bytes }), multipartType);
}

async function preview(city: City, records: readonly FormRecord[]) {
  const pieces: Uint8Array[] = [];
  const forms = new Set(records.map(({ form }) => form));
  const sheets = [...forms].map((form) =>
    formSheet(
      form,
      records.filter((one) => one.form === form),
    ),
  );
  await writeWorkbook(sheets, (piece) => void pieces.push(piece));
  return sent(city, '一览.xlsx', Buffer.concat(pieces));
}

const refusedRows = (city: City, importId: string) =>
  city.ask('cityEnter', 'GET', `/imports/${importId}/rows?outcome=refused`);

/** The refused rows of a preview. */
const refused =
  (...records: readonly FormRecord[]) =>
  async (city: City) =>
    refusedRows(city, (await preview(city, records)).json<{ id: string }>().id);

/** A signing, under this heading of its amount. */
const signedAs = (amount: string, invented: string) =>
  `签约项目一览表\n项目名称,投资方,${amount},签约时间,行业代码,示例字段\n甲项目,甲公司,2,2023-08-08,38,${invented}\n`;

const row = (form: FormId, cells: FormRecord['cells']): FormRecord => ({ form, cells: { office: '临清市', ...cells } });
const trip = (cells: FormRecord['cells']) =>
  row('outings', {
    batch: 'LQ-1',
    members: ['干部甲'],
    ranks: ['staff'],
    startedOn: '2023-03-01',
    endedOn: '2023-03-03',
    destination: '上海',
    institutions: ['上海某公司'],
    ...cells,
  });

export const imported: Rows = {
  phases_not_understood: refused(signedCells(1, { phases: '分几次投' })),
  amount_must_be_usd: async (city) => {
    const sheet = '到位资金\n项目,到资日期,到资金额（亿元）,实际使用外资\n高端轴承产业园项目,2023-09-09,1,300万元\n';
    return refusedRows(city, (await sent(city, '到资.csv', sheet)).json<{ id: string }>().id);
  },
  project_not_found: refused(row('started', { project: '没有的项目', startedOn: '2023-09-01' })),
  project_ambiguous: async (city) => {
    const enterer = await actorNamed(city.store, cityCode, 'cityEnter');
    const two = [uuidv7(), uuidv7()].map((id) =>
      projectAct(id, { officeId: offices.linqing, occurredOn: '2023-01-10' }, { name: '同名项目' }),
    );
    await record(city.store, enterer, { useCase: 'test', key: uuidv7(), acts: two });
    return refused(row('started', { project: '同名项目', startedOn: '2023-09-01' }))(city);
  },
  outing_not_found: refused(row('outing_projects', { batch: '没有的批次', project: '高端轴承产业园项目' })),
  activity_not_found: refused(row('activity_signings', { name: '没有的活动', project: '高端轴承产业园项目' })),
  activity_ambiguous: refused(
    ...['2023-03-01', '2023-04-01'].map((heldOn) =>
      row('activities', { name: '同名推介会', heldOn, part: 'host', form: 'promotion', atHome: true }),
    ),
    row('contacts', { occasion: '同名推介会', metOn: '2023-05-05', investor: '某公司', mode: 'call', summary: '电话' }),
  ),
  arrival_ambiguous: async (city) => {
    const enterer = await actorNamed(city.store, cityCode, 'cityEnter');
    const [projectId, given] = [uuidv7(), { officeId: offices.linqing, occurredOn: '2023-01-10' }];
    const two = ['X-1', 'X-2'].map((no) => fundAct(projectId, given, 5_000_000_000n, no));
    const acts = [projectAct(projectId, given, { name: '两笔到资项目' }), ...two];
    await record(city.store, enterer, { useCase: 'test', key: uuidv7(), acts });
    const cells = { project: '两笔到资项目', ofArrivedOn: '2023-01-10', kind: 'tax_paid', seenOn: '2023-02-01' };
    return refused(row('funds_signal', { ...cells, source: '税务部门' }))(city);
  },
  group_refused: refused(trip({}), trip({ members: ['干部甲', '干部乙', '干部丙'], titles: ['科长', '科员'] })),
  lists_do_not_match: refused(trip({ members: ['干部甲', '干部乙', '干部丙'], titles: ['科长', '科员'] })),
  offices_are_kept_by_administrators: refused({
    form: 'offices',
    cells: { code: '371599', name: '新设区', kind: 'county' },
  }),
  cell_not_a_heading: async (city) => {
    const { id } = (await sent(city, '签约.csv', signedAs('总投资额（亿元）', '没有这一列'))).json<{ id: string }>();
    return refusedRows(city, id);
  },
  unit_does_not_fit: (city) => sent(city, '签约.csv', signedAs('总投资额（亩）', '')),
  head_row_blank: async (city) => {
    const { id } = (await preview(city, [signedCells(1)])).json<{ id: string }>();
    const said = { sheet: '签约项目', headRow: 90, form: 'signed', columns: {} };
    return city.ask('cityEnter', 'POST', `/imports/${id}/mapping`, said);
  },
  import_not_applied: async (city) => {
    const { id } = (await preview(city, [signedCells(1)])).json<{ id: string }>();
    return city.ask('cityEnter', 'POST', `/imports/${id}/undo`, { key: uuidv7(), reason: '重复上传' });
  },
};

// People as a sheet: an account a row. It is read leniently; what it says is held against the laws elsewhere.
import { type Role, roles } from '../../domain/people/role.ts';
import { readSheets } from '../readSheets.ts';
import type { Cell } from '../cells.ts';
import { beginningOf } from '../told.ts';
import { splitList } from '../values.ts';
import type { SheetOut } from '../write/shape.ts';
import { listMark } from './marks.ts';

const headings = { username: '用户名', name: '姓名', office: '所在单位', roles: '角色' } as const;
type Field = keyof typeof headings;
const fields = Object.keys(headings) as Field[];

const roleWords: Readonly<Record<Role, string>> = {
  enter: '填报',
  verify: '审核',
  publish: '发布',
  lead: '领导',
  admin: '管理员',
  export: '导出',
};

const names = {
  form: '账号',
  officeName: '单位全称',
  officeShort: '简称',
  offices: '单位',
  roles: '可填的角色',
} as const;
const note = `角色可填${roles.map((role) => roleWords[role]).join(listMark)}，多个角色用顿号分开；角色在所在单位及其下级有效。`;

/** As many as a city opens at once; more come in a second file. */
const limits = { fileBytes: 2 * 2 ** 20, rows: 1000, columns: 50 };

export interface AccountRow extends Readonly<Record<Exclude<Field, 'roles'>, string>> {
  readonly row: number;
  readonly roles: readonly Role[];
  /** What stands among the roles and is none. */
  readonly noRoles: readonly string[];
}

export interface AccountSheet {
  readonly rows: readonly AccountRow[];
  /** Headings that were looked for and are not there. */
  readonly missing: readonly string[];
}

/** An empty sheet to fill in, and beside it what may stand in it. */
export function accountTemplate(offices: readonly { readonly name: string; readonly shortName: string }[]): SheetOut[] {
  return [
    {
      name: names.form,
      columns: fields.map((field) => ({
        path: [headings[field]],
        format: 'text',
        width: field === 'office' ? 32 : 20,
      })),
      rows: [],
      notes: [note],
    },
    {
      name: names.offices,
      columns: [names.officeName, names.officeShort].map((heading) => ({ path: [heading], format: 'text', width: 32 })),
      rows: offices.map(({ name, shortName }) => [name, shortName]),
    },
  ];
}

/** The rows below the head on the first sheet that has one; the note and rows without a user name and a name are none. */
export async function readAccountSheet(bytes: Buffer): Promise<AccountSheet> {
  let missing: readonly string[] = Object.values(headings);
  for await (const sheet of readSheets(bytes, { limits })) {
    let head: ReadonlyMap<Field, number> | undefined;
    const rows: AccountRow[] = [];
    for await (const { row, cells } of sheet.rows()) {
      if (head) rows.push(...rowOf(head, row, cells));
      else head = headOf(cells);
    }
    if (!head) continue;
    const found = head;
    missing = fields.filter((field) => !found.has(field)).map((field) => headings[field]);
    return { rows, missing };
  }
  return { rows: [], missing };
}

function headOf(cells: readonly Cell[]): ReadonlyMap<Field, number> | undefined {
  const found = fields.flatMap((field) => {
    const cell = cells.find(({ text }) => text.replace(/\s/g, '') === headings[field]);
    return cell ? [[field, cell.column] as const] : [];
  });
  return found.some(([field]) => field === 'username') ? new Map(found) : undefined;
}

function rowOf(head: ReadonlyMap<Field, number>, row: number, cells: readonly Cell[]): AccountRow[] {
  const text = (field: Field) => beginningOf(cells.find(({ column }) => column === head.get(field))?.text ?? '').trim();
  const [username, name] = [text('username'), text('name')];
  if (username === note.slice(0, username.length) && username.length > 20) return [];
  if (username === '' && name === '') return [];
  const said = splitList(text('roles')).filter((word) => word !== '');
  const roleOf = (word: string) => roles.find((role) => roleWords[role] === word);
  return [
    {
      row,
      username,
      name,
      office: text('office'),
      roles: [...new Set(said.flatMap((word) => roleOf(word) ?? []))],
      noRoles: said.filter((word) => roleOf(word) === undefined),
    },
  ];
}

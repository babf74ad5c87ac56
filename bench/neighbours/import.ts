// A bureau's workbook of many new projects of the demo city, sent, previewed, applied and taken back over HTTP.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { demoCity } from '../../src/demo/offices.ts';
import { writeProjects } from '../imports/importLarge.ts';
import type { ImportSummary } from '../../src/server/imports/views.ts';
import type { Sender } from './asks.ts';

const offices = demoCity.offices.filter(({ kind }) => kind === 'county').map(({ name }) => name);

/** No project of one workbook is one of another, nor of one that was sent in an earlier run. */
export async function workbookOf(rows: number): Promise<Blob> {
  const letter = () => String.fromCodePoint(0x4e00 + Math.floor(Math.random() * 0x4000));
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-workbook-'));
  try {
    const file = join(folder, 'signed.xlsx');
    await writeProjects(file, rows, { offices, mark: letter() + letter() + letter() });
    return new Blob([await readFile(file)]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const bookName = '签约.xlsx';
const office = demoCity.offices.find(({ parentId }) => parentId === null)?.code ?? '';

export async function preview(as: Sender, book: Blob): Promise<string> {
  const answer = (await as.upload(`/imports?office=${office}`, book, bookName)).json();
  const counts = answer['counts'] as Record<string, number>;
  if (counts['refused'] !== 0) throw new Error(`refused rows: ${JSON.stringify(counts)}`);
  return String(answer['id']);
}

/** Its rows are like each other: they are to come in all the same. */
export const decideTwins = (as: Sender, id: string) => as.post(`/imports/${id}/twins`, { choice: 'import' });

/** One that was applied before and stands, the last sent first. */
export async function standing(as: Sender): Promise<string | undefined> {
  const imports = (await as.get('/imports')).json() as unknown as ImportSummary[];
  return imports.find(({ state, fileName }) => state === 'applied' && fileName === bookName)?.id;
}

export const apply = (as: Sender, id: string) => as.post(`/imports/${id}/apply`, { key: uuidv7() });

export const undo = (as: Sender, id: string) =>
  as.post(`/imports/${id}/undo`, { key: uuidv7(), reason: '重复报送，整份撤回' });

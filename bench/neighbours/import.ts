// A bureau's workbook of many new projects of the demo city, sent, previewed and applied over HTTP.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { demoCity } from '../../src/demo/offices.ts';
import { writeProjects } from '../importLarge.ts';
import type { Sender } from './asks.ts';

const offices = demoCity.offices.filter(({ kind }) => kind === 'county').map(({ name }) => name);

/** No project of one workbook is one of another. */
export async function workbookOf(folder: string, rows: number, mark: string): Promise<Blob> {
  const file = join(folder, `${mark}.xlsx`);
  await writeProjects(file, rows, { offices, mark });
  return new Blob([await readFile(file)]);
}

const office = demoCity.offices.find(({ parentId }) => parentId === null)?.code ?? '';

export async function preview(as: Sender, book: Blob): Promise<string> {
  const answer = (await as.upload(`/imports?office=${office}`, book, '签约.xlsx')).json();
  const counts = answer['counts'] as Record<string, number>;
  if (counts['refused'] !== 0) throw new Error(`refused rows: ${JSON.stringify(counts)}`);
  return String(answer['id']);
}

/** Its rows are like each other: they are to come in all the same. */
export const decideTwins = (as: Sender, id: string) => as.post(`/imports/${id}/twins`, { choice: 'import' });

export const apply = (as: Sender, id: string) => as.post(`/imports/${id}/apply`, { key: uuidv7() });

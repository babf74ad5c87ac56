// The old binary formats (.doc, .wps) are converted by LibreOffice where it is installed; else whoever sent one is told to save
// it anew. The program works in a folder and a profile of its own, for so long and no longer.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { refuse } from '../../domain/refusal.ts';

const run = promisify(execFile);
const patience = 45_000;
/** A header and two sectors: what is smaller is none. */
const smallest = 1536;
const names = process.platform === 'win32' ? ['soffice.exe', 'soffice.com'] : ['soffice', 'libreoffice'];
const usualPlaces = ['/Applications/LibreOffice.app/Contents/MacOS', 'C:\\Program Files\\LibreOffice\\program'];

/** Undefined where none is installed. */
function converter(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...usualPlaces].filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

export async function convertedToDocx(bytes: Buffer): Promise<Buffer> {
  if (bytes.length < smallest) return refuse('draft_format_old', 'file');
  const program = converter() ?? refuse('draft_format_old', 'file');
  const folder = await mkdtemp(join(tmpdir(), 'yiwang-convert-'));
  try {
    const given = join(folder, 'draft.doc');
    await writeFile(given, bytes);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile').replaceAll('\\', '/')}`;
    const args = [
      profile,
      '--headless',
      '--norestore',
      '--infilter=MS Word 97',
      '--convert-to',
      'docx:MS Word 2007 XML',
      '--outdir',
      out,
      given,
    ];
    await run(program, args, { timeout: patience, killSignal: 'SIGKILL', windowsHide: true });
    const [made] = await readdir(out);
    return made === undefined ? refuse('draft_format_old', 'file') : await readFile(join(out, made));
  } catch (error) {
    // Whatever it stumbled over, the sender can save the file anew.
    if (error instanceof Error && 'breaches' in error) throw error;
    return refuse('draft_format_old', 'file');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

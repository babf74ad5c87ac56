// The process that import.test.ts kills. It opens the ledger of DATA_DIR as a command does, previews the file, says where
// the database is, waits for a line, applies the import, and says so. Argument: the file.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { applyImport } from '../../src/app/imports/apply.ts';
import { previewImport } from '../../src/app/imports/preview.ts';
import { openLedger } from '../../src/cli/open.ts';
import { actorNamed } from '../fixture/actor.ts';

const file = process.argv[2] ?? '';
const { store, close } = await openLedger((line) => console.error(line));
const actor = await actorNamed(store, 'tianbao');
const officeId = actor.grants[0]?.officeId ?? '';
const preview = await previewImport(store, actor, { fileName: basename(file), bytes: await readFile(file), officeId });
const { new: rows } = preview.reading.counts;
console.log(JSON.stringify({ importId: preview.id, rows, url: store.pool.pg.options.connectionString }));
await once(process.stdin, 'data');
await applyImport(store, actor, { importId: preview.id, key: `apply ${preview.id}`, undecided: 'import' });
console.log('applied');
await close();
process.exit();

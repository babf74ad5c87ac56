// A workbook is read and held against the ledger, and nothing is kept of it: a list of target companies, the drawing of a chain, people who get accounts, a sheet as it looks.
import { type AskedSheets, previewChainSheets } from '../../../app/chains/chainSheets.ts';
import { sheetPage, type SheetPageWanted } from '../../../app/imports/tables/sheetPage.ts';
import { readAccounts } from '../../../app/people/accountSheet.ts';
import { type ListDefaults, readProspectList } from '../../../app/pursuits/readList.ts';
import type { Actor } from '../../../domain/people/role.ts';
import type { Host } from '../host.ts';

interface Sent {
  readonly actor: Actor;
  readonly bytes: Uint8Array;
}

const file = ({ bytes }: Sent) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const readProspects = {
  async run(sent: Sent & { readonly fileName: string; readonly defaults: ListDefaults }, { store }: Host) {
    const { actor, fileName, defaults } = sent;
    return readProspectList(await store(), actor, { fileName, bytes: file(sent) }, defaults);
  },
};

export const accountRows = {
  async run(sent: Sent, { store }: Host) {
    return readAccounts(await store(), sent.actor, file(sent));
  },
};

export const chain = {
  async run(sent: Sent & { readonly asked: Omit<AskedSheets, 'bytes'> }, { store }: Host) {
    return previewChainSheets(await store(), sent.actor, { ...sent.asked, bytes: file(sent) });
  },
};

export const importSheet = {
  async run({ actor, wanted }: { readonly actor: Actor; readonly wanted: SheetPageWanted }, { store, signal }: Host) {
    return sheetPage(await store(), actor, wanted, signal);
  },
};

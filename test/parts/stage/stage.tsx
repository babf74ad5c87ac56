// A page on which the shared parts stand by themselves, each at an address of its own (parts.test.ts opens them).
import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { queryClient } from '../../../src/web/api/queryClient.ts';
import { api } from '../../../src/web/api/request.ts';
import { useApi } from '../../../src/web/api/useApi.ts';
import { EntryDialog } from '../../../src/web/form/EntryDialog.tsx';
import { TextField } from '../../../src/web/form/TextField.tsx';
import { useAct } from '../../../src/web/form/useAct.ts';
import { useActForm } from '../../../src/web/form/useActForm.ts';
import { LanguageProvider } from '../../../src/web/language/language.tsx';
import { Confirm } from '../../../src/web/parts/Confirm.tsx';
import { Dialog, SideDialog } from '../../../src/web/parts/Dialog.tsx';
import { useAddress } from '../../../src/web/shell/useAddress.ts';
import { type SortDirection, DataTable } from '../../../src/web/table/DataTable.tsx';
import '../../../src/web/parts/look.css';
import '../../../src/web/parts/parts.css';

function Opened({ children }: { readonly children: (close: () => void) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      {open ? children(() => setOpen(false)) : null}
    </>
  );
}

const DialogScene = () => (
  <Opened>
    {(close) => (
      <Dialog title="a dialog" onClose={close}>
        <input aria-label="inside" />
      </Dialog>
    )}
  </Opened>
);

const LockedScene = () => (
  <Opened>
    {(close) => (
      <Dialog title="a dialog">
        <button type="button" onClick={close}>
          leave
        </button>
      </Dialog>
    )}
  </Opened>
);

const DrawerScene = () => (
  <Opened>
    {(close) => (
      <SideDialog title="a drawer" of="one" onClose={close}>
        <p>inside</p>
      </SideDialog>
    )}
  </Opened>
);

/** What is read anew when an act was done. */
function Read() {
  const { data } = useApi('/notices');
  return <p>read {data ? 'well' : ''}</p>;
}

function ActScene() {
  const [done, setDone] = useState(0);
  const act = useAct(
    ({ key, id }, reason: string) =>
      api('POST /company-aliases/:id/withdraw', { at: { id: 'one' }, body: { key, id, reason } }),
    { onDone: () => setDone((n) => n + 1) },
  );
  return (
    <>
      <p role="status">done {done}</p>
      <Read />
      <Confirm
        title="sure"
        action="do"
        reason={{ label: 'why' }}
        busy={act.busy}
        error={act.error}
        onConfirm={act.send}
        onClose={() => undefined}
      />
    </>
  );
}

function FormScene() {
  const form = useActForm({
    route: 'POST /pursuits/:id/acts',
    at: { id: 'one' },
    first: { note: '', cause: 'no_plan' },
    bodyOf: ({ note, cause }, id) => ({ act: { kind: 'refused' as const, id, cause, note } }),
    onDone: () => undefined,
  });
  return (
    <EntryDialog title="a form" action="send" form={form} onClose={() => undefined}>
      <TextField
        label="note"
        value={form.values.note}
        message={form.message('note')}
        onChange={(note) => form.set('note', note)}
      />
    </EntryDialog>
  );
}

function AddressScene() {
  const { said, oneOf, page, change, turnTo } = useAddress();
  return (
    <>
      <p role="status">
        {said('q') || 'no q'}, {oneOf('side', ['left', 'right']) ?? 'no side'}, page {page}
      </p>
      <button type="button" onClick={() => change({ q: 'steel' })}>
        filter
      </button>
      <button type="button" onClick={() => change({ q: '' })}>
        clear
      </button>
      <button type="button" onClick={() => turnTo(page + 1)}>
        turn
      </button>
    </>
  );
}

const firms = [
  { id: 'a', name: 'Ada', funds: 3, mine: true },
  { id: 'b', name: 'Bo', funds: 1, mine: false },
  { id: 'c', name: 'Cy', funds: 2, mine: false },
];

function TableScene() {
  const [by, setBy] = useState<SortDirection | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sign = by === 'desc' ? -1 : 1;
  return (
    <>
      <p role="status">chosen {chosen.join(' ') || 'none'}</p>
      <DataTable
        label="firms"
        rows={by ? firms.toSorted((a, b) => sign * (a.funds - b.funds)) : firms}
        keyOf={({ id }) => id}
        choice={{ chosen, onChoose: setChosen, nameOf: ({ name }) => name, may: ({ mine }) => !mine }}
        foot={{ id: 'sum', name: 'all', funds: 6, mine: false }}
        columns={[
          { key: 'name', head: 'firm', names: true, cell: ({ name }) => name },
          { key: 'funds', head: 'funds', right: true, sort: { by, onSort: setBy }, cell: ({ funds }) => funds },
        ]}
      />
    </>
  );
}

const scenes: Readonly<Record<string, () => ReactNode>> = {
  '/dialog': DialogScene,
  '/locked': LockedScene,
  '/drawer': DrawerScene,
  '/act': ActScene,
  '/form': FormScene,
  '/address': AddressScene,
  '/table': TableScene,
};

const Scene = scenes[window.location.pathname] ?? (() => null);
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Scene />
        </BrowserRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  );
}

// What was found on site, as it is typed and sent.
import { useState } from 'react';
import type { SpotCheckItemView } from '../../server/spotChecks/views.ts';
import { api } from '../api/request.ts';
import { attachmentsOf, draftText } from '../evidence/drafted.ts';
import { fenText } from '../form/amount.ts';
import { useSession } from '../shell/session.tsx';
import { useAct } from '../form/useAct.ts';

export interface ResultFormProps {
  readonly spotCheckId: string;
  readonly item: SpotCheckItemView;
  readonly onClose: () => void;
}

export function useSiteCheck({ spotCheckId, item, onClose }: ResultFormProps) {
  const { today, account } = useSession();
  const { result } = item;
  const [form, setForm] = useState({
    outcome: result?.outcome ?? 'matches',
    found: result?.outcome === 'differs' ? (result.foundYi ?? '') : '',
    on: result?.on ?? today,
    time: result?.time ?? '',
    place: result?.place ?? item.place,
    checker: result?.checker ?? account.name,
    note: result?.note ?? '',
    files: draftText(result?.files.filter(({ withdrawn }) => !withdrawn) ?? []),
  });
  const send = useAct(
    ({ key, id }, reason: string) => {
      const head = {
        id,
        officeId: item.officeId,
        occurredOn: form.on,
        attachments: attachmentsOf(form.files),
        ...(result ? { reverses: result.entryId, reason } : {}),
      };
      const { outcome, place, checker } = form;
      const foundFen = outcome === 'differs' && form.found ? fenText(form.found, 'yi') : null;
      const said = { outcome, place, checker, foundFen, time: form.time || null, note: form.note || null };
      const input = { head, spotCheckId, checkedEntryId: item.entryId, ...said };
      return api('POST /site-checks', { body: { key, input } });
    },
    { onDone: onClose },
  );
  // A file may arrive while something is typed.
  const set = (name: keyof typeof form) => (value: string) => setForm((before) => ({ ...before, [name]: value }));
  return { form, set, send };
}

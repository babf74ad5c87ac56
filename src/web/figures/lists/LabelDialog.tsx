// One act on a label, with its reason; what figures would say after it is told before it is done.
import { useDeferredValue } from 'react';
import type { LabelKind } from '../../../domain/figures/lists/labels.ts';
import type { BodyOf } from '../../api/contract.ts';
import { api } from '../../api/request.ts';
import { useApi } from '../../api/useApi.ts';
import { ActForm } from '../../form/ActForm.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useActForm } from '../../form/useActForm.ts';
import { useWords } from '../../language/language.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { Effects } from './Effects.tsx';
import { useTrial } from './useTrial.ts';

type Change = BodyOf<'POST /labels/preview'>['act'];

export type LabelDoing =
  | { readonly act: 'add'; readonly kind?: LabelKind; readonly label?: string; readonly word?: string }
  | {
      readonly act: Exclude<Change['act'], 'add'>;
      readonly kind: LabelKind;
      readonly label: string;
      readonly word: string;
    };

interface LabelDialogProps {
  readonly kind: LabelKind;
  readonly doing: LabelDoing;
  readonly onClose: () => void;
}

/** Undefined while what it needs is not typed. */
function changeOf({ act, label = '' }: LabelDoing, kind: LabelKind, said: string): Change | undefined {
  if (act === 'end' || act === 'undo') return { act, kind, label };
  if (act === 'add') return label || said ? { act, kind, label: label || said } : undefined;
  if (said === '') return undefined;
  return act === 'rename' ? { act, kind, label, name: said } : { act, kind, label, into: said };
}

export function LabelDialog({ kind, doing, onClose }: LabelDialogProps) {
  const { lists: w } = useWords();
  const { act, word = '' } = doing;
  const form = useActForm({
    route: 'POST /labels',
    first: { said: act === 'rename' ? word : '', reason: '' },
    bodyOf: ({ said, reason }, id) => ({
      // It is sent when it is whole: what is needed is required.
      act: { ...(changeOf(doing, kind, said.trim()) as Change), id, reason: reason.trim() },
    }),
    onDone: onClose,
  });
  const change = changeOf(doing, kind, form.values.said.trim());
  const trial = useTrial(act === 'add' ? undefined : change, (said, period) =>
    api('POST /labels/preview', { body: { period, act: said } }),
  );
  const title =
    act === 'add' && !doing.label ? w.addTitle(kind) : act === 'undo' ? w.undoTitle(word) : w.actTitle(act, word);
  return (
    <Dialog title={title} onClose={onClose}>
      <ActForm
        act={form}
        action={w.acts[act]}
        ends={act === 'end'}
        disabled={change === undefined}
        onSubmit={form.submit}
        onCancel={onClose}
        hint={act === 'end' ? w.endHint : null}
      >
        <Said kind={kind} doing={doing} value={form.values.said} onChange={(said) => form.set('said', said)} />
        {act === 'add' ? null : <Effects {...trial} />}
        <TextField
          label={w.reason}
          required
          long
          maxLength={500}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
        />
      </ActForm>
    </Dialog>
  );
}

interface SaidProps extends Omit<LabelDialogProps, 'onClose'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Said({ kind, doing, ...typed }: SaidProps) {
  const { lists: w } = useWords();
  if (doing.act === 'add') return doing.label ? null : <TextField label={w.name} required maxLength={40} {...typed} />;
  if (doing.act === 'rename') return <TextField label={w.newName} required maxLength={40} {...typed} />;
  return doing.act === 'join' ? <Into kind={kind} doing={doing} {...typed} /> : null;
}

function Into({ kind, doing, ...typed }: SaidProps) {
  const { lists: w } = useWords();
  const q = useDeferredValue(typed.value.trim());
  const { data } = useApi('/labels', { kind, q, size: '50' }, { keep: true });
  const among = data?.rows.filter(({ label }) => label !== doing.label).map(({ word }) => word) ?? [];
  return <TextField label={w.into} hint={w.intoHint} required maxLength={100} among={among} {...typed} />;
}

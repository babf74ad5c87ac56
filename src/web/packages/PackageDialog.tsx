// The dialog around a split or a merge: what is packaged, why, and the figures before and after.
import type { ReactNode } from 'react';
import type { PackedView } from '../../server/views.ts';
import { Confirm } from '../frame/Confirm.tsx';
import { Field } from '../form/Field.tsx';
import { useWords } from '../language/language.tsx';
import './packages.css';

interface PackageDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly packaging: {
    readonly preview: PackedView | null;
    readonly busy: boolean;
    readonly error: unknown;
    readonly submit: () => void;
  };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PackageDialog({ title, hint, reason, onReason, packaging, onClose, children }: PackageDialogProps) {
  const words = useWords();
  const { preview, busy, error, submit } = packaging;
  return (
    <Confirm
      title={title}
      action={preview ? words.packages.do : words.packages.showFigures}
      busy={busy}
      error={error}
      onConfirm={submit}
      onClose={onClose}
    >
      <p>{hint}</p>
      {children}
      <Field label={words.packages.reason} name="reason">
        {(tie) => (
          <textarea
            {...tie}
            required
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => onReason(event.target.value)}
          />
        )}
      </Field>
      {preview ? <Figures packed={preview} /> : null}
    </Confirm>
  );
}

function Figures({ packed }: { packed: PackedView }) {
  const words = useWords();
  return (
    <table className="packed-figures" aria-label={words.packages.preview}>
      <thead>
        <tr>
          <th scope="col">{words.packages.figure}</th>
          <th scope="col">{words.packages.before}</th>
          <th scope="col">{words.packages.after}</th>
        </tr>
      </thead>
      <tbody>
        {packed.figures.map(({ id, name, unit, period, before, after }) => (
          <tr key={`${id} ${period}`} className={before === after ? '' : 'packed-moves'}>
            <th scope="row">
              {words.periodName(period)} {name}
              {words.inBrackets(unit)}
            </th>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

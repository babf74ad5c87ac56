// The dialog around a split or a merge: what is packaged, why, and the figures before and after.
import type { ReactNode } from 'react';
import type { PackedView } from '../../server/stages/views.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { LabelledField } from '../form/LabelledField.tsx';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from './FiguresCompared.tsx';

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
      <LabelledField label={words.packages.reason} name="reason">
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
      </LabelledField>
      {preview ? <FiguresCompared figures={preview.figures} label={words.packages.preview} /> : null}
    </Confirm>
  );
}

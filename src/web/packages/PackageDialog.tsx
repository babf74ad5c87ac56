// The dialog around a split or a merge: what is packaged, why, and the figures before and after.
import type { ReactNode } from 'react';
import type { PackedView } from '../../server/views.ts';
import { FormDialog } from '../dialog/FormDialog.tsx';
import { Fields } from '../form/Fields.tsx';
import type { PreviewedForm } from '../form/usePreviewedForm.ts';
import { useWords } from '../language/language.tsx';
import { FiguresCompared } from './FiguresCompared.tsx';

interface PackageDialogProps<V extends { readonly reason: string } & Readonly<Record<string, string>>> {
  readonly title: string;
  readonly hint: string;
  readonly form: PreviewedForm<V, PackedView>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PackageDialog<V extends { readonly reason: string } & Readonly<Record<string, string>>>(
  props: PackageDialogProps<V>,
) {
  const { title, hint, form, onClose, children } = props;
  const { packages: w } = useWords();
  const { preview } = form;
  return (
    <FormDialog title={title} action={preview ? w.do : w.showFigures} form={form} hint={null} onClose={onClose}>
      <div className="wide stack">
        <p>{hint}</p>
        {children}
      </div>
      <Fields
        form={form}
        fields={[{ name: 'reason', label: w.reason, as: 'long', required: true, wide: true, most: 500 }]}
      />
      {preview ? (
        <div className="wide">
          <FiguresCompared figures={preview.figures} label={w.preview} />
        </div>
      ) : null}
    </FormDialog>
  );
}

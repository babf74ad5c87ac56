import { parseScaled, scaledText, trimZeros } from '../../domain/exact.ts';
import type { PackedView, ProjectRow } from '../../server/views.ts';
import { newId } from '../act/newId.ts';
import { fenOf, fenText, wanText } from '../form/amount.ts';
import { usePreviewedForm } from '../form/usePreviewedForm.ts';
import { useWords } from '../language/language.tsx';
import { PackageDialog } from './PackageDialog.tsx';

interface Part {
  readonly projectId: string;
  readonly name: string;
  readonly wan: string;
}

const newPart = (): Part => ({ projectId: newId(), name: '', wan: '' });
const partsIn = (text: string) => JSON.parse(text) as readonly Part[];

/** Splits a project into parts that add up to it. */
export function SplitForm({ project, onClose }: { readonly project: ProjectRow; readonly onClose: () => void }) {
  const { packages: w } = useWords();
  const form = usePreviewedForm<Readonly<Record<'parts' | 'reason', string>>, PackedView>({
    place: `package.split.${project.id}`,
    path: `/projects/${project.id}/split`,
    first: { parts: JSON.stringify([newPart(), newPart()]), reason: '' },
    body: ({ parts, reason }) => ({
      reason,
      parts: partsIn(parts).map(({ projectId, name, wan }) => ({
        projectId,
        name,
        investmentFen: fenText(wan, 'wan'),
      })),
    }),
    onDone: onClose,
  });
  const whole = parseScaled(project.investmentYi ?? '0', 10) ?? 0n;
  return (
    <PackageDialog title={w.split} hint={w.splitHint} form={form} onClose={onClose}>
      <p>
        {project.name} {wanText(whole.toString())} {w.wan}
      </p>
      <Parts
        whole={whole}
        parts={partsIn(form.values.parts)}
        onChange={(parts) => form.set('parts', JSON.stringify(parts))}
      />
    </PackageDialog>
  );
}

interface PartsProps {
  readonly whole: bigint;
  readonly parts: readonly Part[];
  readonly onChange: (parts: readonly Part[]) => void;
}

function Parts({ whole, parts, onChange }: PartsProps) {
  const { packages: w } = useWords();
  const set = (n: number, change: Partial<Part>) =>
    onChange(parts.map((part, i) => (i === n ? { ...part, ...change } : part)));
  const left = parts.reduce((rest, { wan }) => rest - (fenOf(wan) ?? 0n), whole);
  const leftText = trimZeros(scaledText(left < 0n ? -left : left, 6));
  return (
    <>
      <ul className="package-parts">
        {parts.map((part, n) => (
          <li key={part.projectId}>
            <input
              aria-label={w.part(n + 1)}
              placeholder={w.part(n + 1)}
              required
              minLength={2}
              maxLength={200}
              value={part.name}
              onChange={(event) => set(n, { name: event.target.value })}
            />
            <input
              aria-label={`${w.amount(n + 1)} ${w.wan}`}
              placeholder={w.wan}
              required
              inputMode="decimal"
              value={part.wan}
              onChange={(event) => set(n, { wan: event.target.value })}
            />
            <button
              type="button"
              className="plain-button"
              aria-label={w.remove(n + 1)}
              disabled={parts.length <= 2}
              onClick={() => onChange(parts.filter((_, i) => i !== n))}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
      <div className="row">
        <button type="button" className="plain-button" onClick={() => onChange([...parts, newPart()])}>
          {w.add}
        </button>
        <span className={left === 0n ? 'quiet' : ''} role="status">
          {left === 0n ? w.even : left > 0n ? w.left(leftText) : w.over(leftText)}
        </span>
      </div>
    </>
  );
}

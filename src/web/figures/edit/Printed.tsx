// The names of a figure, how it is printed, and since when it is counted so.
import { authorities } from '../../../domain/projects/milestone.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { CountableView } from '../../../server/figures/cityFigureViews.ts';
import { TextField } from '../../form/TextField.tsx';
import { useLanguage } from '../../language/language.tsx';
import { isOfPieces, unitsFor } from '../../../domain/figures/units.ts';
import { type FigureDraft, isFigureId } from './figureDraft.ts';
import { Pick, Typed } from './Pick.tsx';

interface PartProps {
  readonly draft: FigureDraft;
  readonly onChange: (more: Partial<FigureDraft>) => void;
}

export function Named({ draft, onChange }: PartProps) {
  const { words } = useLanguage();
  const w = words.figureEditor;
  return (
    <fieldset className="figure-part figure-names">
      <legend>{w.named}</legend>
      <TextField
        label={w.nameZh}
        maxLength={60}
        {...(draft.isVersion ? { hint: w.keepName } : {})}
        value={draft.nameZh}
        onChange={(nameZh) => onChange({ nameZh })}
      />
      <TextField label={w.nameEn} maxLength={100} value={draft.nameEn} onChange={(nameEn) => onChange({ nameEn })} />
      {draft.isVersion ? null : (
        <TextField
          label={w.id}
          hint={w.idHint}
          message={isFigureId(draft.id) ? undefined : w.idWrong}
          maxLength={61}
          value={draft.id}
          onChange={(id) => onChange({ id })}
        />
      )}
    </fieldset>
  );
}

export function PrintedPart({ draft, countable, onChange }: PartProps & { readonly countable: CountableView }) {
  const { language, words } = useLanguage();
  const w = words.figureEditor;
  const rounded = ['over 10', 'over 100', 'over 1000'];
  const own = rounded.includes(draft.rounding) || !draft.rounding.startsWith('over') ? [] : [draft.rounding];
  const roundings = ['fixed', 'drop', ...(isOfPieces(draft) ? [...rounded, ...own, 'under'] : [])];
  const fitting = unitsFor(draft);
  const units = countable.units.filter(({ code }) => fitting.some((unit) => unit === code));
  const word = (code: string) =>
    code.startsWith('over ') ? w.roundings.over(code.slice(5)) : w.roundings[code as 'fixed' | 'drop' | 'under'];
  return (
    <fieldset className="figure-part">
      <legend>{w.printing}</legend>
      <p className="figure-sentence">
        <span>{w.sentence.print}</span>
        <Pick label={w.unit} value={draft.unit} choices={units} onChange={(unit) => onChange({ unit })} />
        <span>{w.sentence.as}</span>
        <Pick
          label={w.rounding}
          value={draft.rounding}
          choices={roundings.map((code) => ({ code, word: word(code) }))}
          onChange={(rounding) => onChange({ rounding })}
        />
        {draft.rounding === 'fixed' || draft.rounding === 'drop' ? (
          <>
            <Pick
              label={w.decimals}
              value={draft.decimals}
              choices={['0', '1', '2', '3', '4'].map((code) => ({ code, word: code }))}
              onChange={(decimals) => onChange({ decimals })}
            />
            <span>{w.sentence.digits}</span>
          </>
        ) : null}
      </p>
      <p className="figure-sentence">
        <span>{w.sentence.since}</span>
        <Typed
          label={w.effectiveFrom}
          kind="day"
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => onChange({ effectiveFrom })}
        />
        <span>{w.sentence.until}</span>
        <Typed
          label={w.effectiveTo}
          kind="day"
          value={draft.effectiveTo}
          onChange={(effectiveTo) => onChange({ effectiveTo })}
        />
        <span className="quiet">{w.sentence.open}</span>
      </p>
      <p className="figure-sentence">
        <span>{w.owner}</span>
        <Pick
          label={w.owner}
          value={draft.owner}
          choices={authorities.map((code) => ({ code, word: nounWord('authority', code, language) }))}
          onChange={(owner) => onChange({ owner })}
        />
      </p>
    </fieldset>
  );
}

// How a figure is counted, as one sentence whose words are chosen.
import { signingSource } from '../../../domain/projects/milestone.ts';
import { creditCovers } from '../../../domain/credit/creditAgreement.ts';
import { creditCoverWord } from '../../../labels/credit/words.ts';
import type { CountableView } from '../../../server/figures/cityFigureViews.ts';
import { useApi } from '../../api/useApi.ts';
import { useLanguage } from '../../language/language.tsx';
import { Conditions } from './Conditions.tsx';
import { moneyOf, writtenRatios } from '../../../domain/figures/units.ts';
import { counts, type FigureDraft, isRatio } from './figureDraft.ts';
import { Pick } from './Pick.tsx';

interface SentenceProps {
  readonly draft: FigureDraft;
  readonly countable: CountableView;
  readonly onChange: (more: Partial<FigureDraft>) => void;
}

export function Sentence({ draft, countable, onChange }: SentenceProps) {
  const { words } = useLanguage();
  const w = words.figureEditor;
  const source = countable.sources.find(({ entries }) => entries === draft.entries);
  const kinds = counts.filter((how) => source?.measures.some(({ code }) => code.split(' ')[0] === how));
  const how = (
    <Pick
      label={w.how}
      value={draft.how}
      choices={[...kinds, ...writtenRatios].map((code) => ({ code, word: w[code] }))}
      onChange={(next) => onChange(beginning(next, source))}
    />
  );
  if (isRatio(draft.how)) {
    return (
      <fieldset className="figure-part">
        <legend>{w.counting}</legend>
        <p className="figure-sentence">
          <span>{w.sentence.count}</span>
          {how}
          <RatioWords draft={draft} onChange={onChange} />
        </p>
      </fieldset>
    );
  }
  return (
    <>
      <fieldset className="figure-part">
        <legend>{w.counting}</legend>
        <p className="figure-sentence">
          <span>{w.sentence.count}</span>
          {how}
          <Counted draft={draft} countable={countable} onChange={onChange} />
        </p>
      </fieldset>
      {source ? (
        <Conditions
          source={source}
          regions={countable.regions}
          conditions={draft.conditions}
          onChange={(conditions) => onChange({ conditions })}
        />
      ) : null}
    </>
  );
}

type Source = CountableView['sources'][number];

/** What goes with another measure: its first object, and a unit that fits. */
function beginning(how: string, source: Source | undefined): Partial<FigureDraft> {
  if (how === 'mean') return { how, unit: 'days', rounding: 'fixed', decimals: '1' };
  if (isRatio(how)) return { how, unit: 'percent', rounding: 'fixed', decimals: how === 'share' ? '2' : '1' };
  const of = source?.measures.find(({ code }) => code.startsWith(`${how} `))?.code.split(' ')[1] ?? '';
  return { how, of, ...fitting(how, of) };
}

function fitting(how: string, of: string): Partial<FigureDraft> {
  const unit = moneyOf({ how, of });
  if (unit) return { unit, rounding: 'fixed', decimals: '2' };
  return { unit: how === 'span' ? 'months' : 'item', rounding: 'fixed', decimals: '0', splitBy: '' };
}

function Counted({ draft, countable, onChange }: SentenceProps) {
  const { language, words } = useLanguage();
  const w = words.figureEditor;
  const source = countable.sources.find(({ entries }) => entries === draft.entries);
  const objects = (source?.measures ?? []).filter(({ code }) => code.startsWith(`${draft.how} `));
  const onces = ['', 'project', ...(draft.entries === signingSource ? ['credited_signing'] : [])];
  return (
    <>
      {objects.length > 0 ? (
        <Pick
          label={w.of}
          value={draft.of}
          choices={objects.map(({ code, word }) => ({ code: code.split(' ')[1] ?? '', word }))}
          onChange={(of) => onChange({ of, ...fitting(draft.how, of) })}
        />
      ) : null}
      <span>{w.sentence.from}</span>
      <Pick
        label={w.entries}
        value={draft.entries}
        choices={countable.sources.map(({ entries, word }) => ({ code: entries, word }))}
        onChange={(entries) => {
          const next = countable.sources.find((one) => one.entries === entries);
          onChange({ entries, conditions: [], once: '', ...beginning('count', next) });
        }}
      />
      <span>{w.sentence.by}</span>
      <Pick
        label={w.day}
        value={draft.day}
        choices={(['event', 'audit'] as const).map((code) => ({ code, word: w.days[code] }))}
        onChange={(day) => onChange({ day })}
      />
      <span>{w.sentence.into}</span>
      {source?.ofProject ? (
        <>
          <span>{w.sentence.once}</span>
          <Pick
            label={w.once}
            value={draft.once || 'every'}
            choices={onces.map((code) => ({
              code: code || 'every',
              word: w.onces[(code || 'every') as keyof typeof w.onces],
            }))}
            onChange={(once) => onChange({ once: once === 'every' ? '' : once })}
          />
        </>
      ) : null}
      {source?.ofProject && draft.how === 'sum' && moneyOf(draft) === 'yi' ? (
        <>
          <span>{w.sentence.split}</span>
          <Pick
            label={w.split}
            value={draft.splitBy || 'no'}
            choices={[
              { code: 'no', word: w.noSplit },
              ...creditCovers.map((code) => ({ code, word: w.splitBy(creditCoverWord(code, language)) })),
            ]}
            onChange={(splitBy) => onChange({ splitBy: splitBy === 'no' ? '' : splitBy })}
          />
        </>
      ) : null}
    </>
  );
}

function RatioWords({ draft, onChange }: Omit<SentenceProps, 'countable'>) {
  const { words } = useLanguage();
  const w = words.figureEditor;
  const { data } = useApi('/city-figures', { size: '200' });
  const counted = (data?.rows ?? []).filter(({ kind, id }) => kind === 'counting' && id !== draft.id);
  const choices = counted.map(({ id, name }) => ({ code: id, word: name }));
  const part = <Pick label={w.part} value={draft.part} choices={choices} onChange={(id) => onChange({ part: id })} />;
  if (draft.how === 'share' || draft.how === 'mean') {
    return (
      <>
        {part}
        <span>{draft.how === 'share' ? w.ofWhole : w.perEach}</span>
        <Pick label={w.whole} value={draft.whole} choices={choices} onChange={(id) => onChange({ whole: id })} />
      </>
    );
  }
  return (
    <>
      {part}
      <span>{draft.how === 'growth' ? w.ofGrowth : w.ofTarget}</span>
    </>
  );
}

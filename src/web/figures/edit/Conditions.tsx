// Which of the rows count: one line a condition, each field with the comparisons and the values that it has.
import { v7 as uuid } from 'uuid';
import { comparisonsOf, isOfSeveral } from '../../../domain/figures/comparisons.ts';
import type { CountableView } from '../../../server/figures/cityFigureViews.ts';
import { useWords } from '../../language/language.tsx';
import { type FigureCondition, textsTyped } from './figureDraft.ts';
import { Lines, Pick, Typed } from './Pick.tsx';

type Source = CountableView['sources'][number];
type Field = Source['fields'][number];

interface ConditionsProps {
  readonly source: Source;
  readonly regions: CountableView['regions'];
  readonly conditions: readonly FigureCondition[];
  readonly onChange: (conditions: readonly FigureCondition[]) => void;
}

export function Conditions({ source, regions, conditions, onChange }: ConditionsProps) {
  const { figureEditor: w } = useWords();
  const set = (at: number, next: Partial<FigureCondition>) =>
    onChange(conditions.map((one, n) => (n === at ? { ...one, ...next } : one)));
  const begin = (field: Field) => ({ field: field.name, op: comparisonsOf[field.kind][0], text: first(field) });
  const [some] = source.fields;
  return (
    <fieldset className="figure-part">
      <legend>{w.conditions}</legend>
      {conditions.length === 0 ? <p className="quiet">{w.noCondition}</p> : null}
      {conditions.map((condition, at) => {
        const field = source.fields.find(({ name }) => name === condition.field);
        return (
          <p key={condition.key} className="figure-sentence">
            <span>{at === 0 ? w.sentence.where : w.sentence.and}</span>
            <Pick
              label={w.field}
              value={condition.field}
              choices={source.fields.map(({ name, word }) => ({ code: name, word }))}
              onChange={(name) => {
                const chosen = source.fields.find((one) => one.name === name);
                if (chosen) set(at, begin(chosen));
              }}
            />
            {field ? (
              <Compared condition={condition} field={field} regions={regions} onChange={(next) => set(at, next)} />
            ) : null}
            <button
              type="button"
              className="plain-button"
              aria-label={w.removeCondition}
              title={w.removeCondition}
              onClick={() => onChange(conditions.filter((_, n) => n !== at))}
            >
              ×
            </button>
          </p>
        );
      })}
      {some ? (
        <button
          type="button"
          className="plain-button"
          onClick={() => onChange([...conditions, { key: uuid(), ...begin(some) }])}
        >
          {w.addCondition}
        </button>
      ) : null}
    </fieldset>
  );
}

function first({ kind, choices }: Field): string {
  return kind === 'yesno' ? 'true' : (choices?.[0]?.code ?? '');
}

interface ComparedProps {
  readonly regions: CountableView['regions'];
  readonly condition: FigureCondition;
  readonly field: Field;
  readonly onChange: (next: Partial<FigureCondition>) => void;
}

function Compared({ condition, field, regions, onChange }: ComparedProps) {
  const { figureEditor: w } = useWords();
  const ops = comparisonsOf[field.kind];
  return (
    <>
      <Pick
        label={w.op}
        value={condition.op}
        choices={ops.map((op) => ({ code: op, word: w.ops[op] }))}
        onChange={(op) => onChange({ op, text: isOfSeveral(op) ? condition.text : first(field) })}
      />
      {condition.op === 'within' ? (
        <Region condition={condition} regions={regions} onChange={onChange} />
      ) : (
        <Value condition={condition} field={field} onChange={(text) => onChange({ text })} />
      )}
    </>
  );
}

interface ValueProps {
  readonly condition: FigureCondition;
  readonly field: Field;
  readonly onChange: (text: string) => void;
}

function Value({ condition: { op, text }, field, onChange }: ValueProps) {
  const { figureEditor: w } = useWords();
  const { kind, choices, among } = field;
  if (kind === 'yesno') {
    const yesNo = [
      { code: 'true', word: w.yes },
      { code: 'false', word: w.no },
    ];
    return <Pick label={w.value} value={text} choices={yesNo} onChange={onChange} />;
  }
  const several = isOfSeveral(op);
  if (choices && several) return <Several choices={choices} text={text} onChange={onChange} />;
  if (choices) return <Pick label={w.value} value={text} choices={choices} onChange={onChange} />;
  if (kind === 'fen') return <Typed label={w.valueYi} kind="number" value={text} onChange={onChange} />;
  if (kind === 'number') return <Typed label={w.valueNumber} kind="number" value={text} onChange={onChange} />;
  if (several) return <Lines label={w.values} value={text} onChange={onChange} />;
  return <Typed label={w.value} value={text} among={among} onChange={onChange} />;
}

interface SeveralProps {
  readonly choices: NonNullable<Field['choices']>;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function Several({ choices, text, onChange }: SeveralProps) {
  const chosen = textsTyped(text);
  return (
    <span className="figure-several">
      {choices.map(({ code, word }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ target }) =>
              onChange((target.checked ? [...chosen, code] : chosen.filter((one) => one !== code)).join('\n'))
            }
          />
          {word}
        </label>
      ))}
    </span>
  );
}

/** One of the city's lists of places, which is drawn on a screen of its own; or places of this figure alone. */
function Region({ condition, regions, onChange }: Omit<ComparedProps, 'field'>) {
  const { figureEditor: w } = useWords();
  const { region = '', text } = condition;
  const listed = regions.find(({ name, places }) => name === region && places.join('\n') === text);
  return (
    <>
      <Pick
        label={w.region}
        value={listed ? region : ''}
        none={w.ownRegion}
        choices={regions.map(({ name }) => ({ code: name, word: name }))}
        onChange={(name) => {
          const chosen = regions.find((one) => one.name === name);
          onChange({ region: name, text: chosen?.places.join('\n') ?? text });
        }}
      />
      {listed ? (
        <span className="quiet">{w.listed(listed.places.length)}</span>
      ) : (
        <>
          <Typed label={w.regionName} value={region} onChange={(name) => onChange({ region: name })} />
          <Lines label={w.places} value={text} onChange={(places) => onChange({ text: places })} />
        </>
      )}
    </>
  );
}

import { occasionKinds } from '../../domain/entries/nouns.ts';
import { ChooseOccasion } from './ChooseOccasion.tsx';
import { ChooseOffice } from './ChooseOffice.tsx';
import { useWords } from '../language/language.tsx';
import { ChoiceField } from '../form/ChoiceField.tsx';
import { useAddress } from '../shell/useAddress.ts';
import type { ChosenText } from './useChosenText.ts';

interface ChooseTextProps {
  readonly chosen: ChosenText;
  /** By which text the bulletin was made, and of which occasion. */
  readonly made: string | undefined;
  readonly occasion: string | undefined;
}

/** Nothing of before holds of another text. */
const nobody = { office: '', ...Object.fromEntries(occasionKinds.map((kind) => [kind, ''])) };

/** Which text, where several serve the period; and of whom, where the text tells of one office, activity or outing. */
export function ChooseText({ chosen, made, occasion }: ChooseTextProps) {
  const words = useWords().texts;
  const { change } = useAddress();
  const { texts, of, kind } = chosen;
  const shown = texts.find(({ textId }) => textId === (chosen.text ?? made));
  if (texts.length === 0) return null;
  return (
    <>
      {texts.length > 1 ? (
        <ChoiceField
          label={words.text}
          choices={texts.map(({ textId, name }) => ({ code: textId, word: name }))}
          value={shown?.textId ?? ''}
          onChange={(text) => change({ text, ...nobody }, 'step')}
        />
      ) : null}
      {shown?.body.subject === 'office' ? <ChooseOffice office={of.office ?? ''} /> : null}
      {kind ? <ChooseOccasion kind={kind} name={occasion} /> : null}
    </>
  );
}

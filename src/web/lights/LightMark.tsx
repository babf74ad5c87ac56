import type { LightShown } from '../../domain/lights/lightRule.ts';
import { colourWord } from '../../labels/lights/nouns.ts';
import { useLanguage } from '../language/language.tsx';
import styles from './lights.module.css';

interface LightMarkProps {
  readonly colour: LightShown;
  /** The dot alone, where there is no room for its word. */
  readonly small?: boolean;
}

/** A colour and its word: who cannot tell colours apart reads it. */
export function LightMark({ colour, small = false }: LightMarkProps) {
  const { language } = useLanguage();
  const word = colourWord(colour, language);
  return (
    <span className={`${styles['lamp']} ${styles[colour]}`} title={word}>
      <span className={small ? 'hidden-from-sight' : ''}>{word}</span>
    </span>
  );
}

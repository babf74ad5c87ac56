import { Link } from 'react-router';
import { lightsShown } from '../../../domain/lights/lightRule.ts';
import { colourWord } from '../../../labels/lights/nouns.ts';
import { nounWord } from '../../../labels/nouns.ts';
import type { ProjectBoardView } from '../../../server/projects/views.ts';
import { useLanguage } from '../../language/language.tsx';
import { LightMark } from '../../lights/LightMark.tsx';
import { searchOf } from '../../shell/useAddress.ts';
import type { Filters } from '../ledgerQuery.ts';
import styles from './board.module.css';

interface ColumnLightsProps {
  readonly column: Pick<ProjectBoardView['columns'][number], 'stage' | 'lights'>;
  readonly filters: Filters;
}

/** How many of a stage have which light today; each number opens the list of these. */
export function ColumnLights({ column: { stage, lights }, filters }: ColumnLightsProps) {
  const { language } = useLanguage();
  const some = lightsShown.toReversed().filter((light) => lights && lights[light] > 0);
  if (!lights || some.length === 0) return null;
  return (
    <p className={styles['columnLights']}>
      {some.map((light) => (
        <Link
          key={light}
          to={{ pathname: '/projects', search: searchOf({ ...filters, stage, light }) }}
          aria-label={`${nounWord('stage', stage, language)} ${colourWord(light, language)} ${lights[light]}`}
        >
          <LightMark colour={light} small /> {lights[light]}
        </Link>
      ))}
    </p>
  );
}

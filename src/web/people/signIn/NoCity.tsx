// The first screen while there is no city: how somebody at the server founds one.
import { useWords } from '../../language/language.tsx';
import { SignInCard } from './SignInCard.tsx';

export function NoCity({ again }: { again: () => void }) {
  const words = useWords();
  return (
    <SignInCard>
      <p className="notice">{words.noCity.title}</p>
      <ol className="founding">
        {words.noCity.steps.map(({ does, command }) => (
          <li key={does}>
            {does}
            {command ? <code>{command}</code> : null}
          </li>
        ))}
      </ol>
      <p className="quiet">
        {words.noCity.demo} <code>npm start -- --demo</code>
      </p>
      <button type="button" className="button button-main" onClick={again}>
        {words.noCity.again}
      </button>
    </SignInCard>
  );
}

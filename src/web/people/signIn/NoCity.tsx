// The first screen while there is no city: how somebody at the server founds one.
import { LanguageSwitch } from '../../shell/LanguageSwitch.tsx';
import { useWords } from '../../language/language.tsx';
import './signIn.css';

export function NoCity({ again }: { again: () => void }) {
  const words = useWords();
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <div className="sign-in-head">
          <h1>{words.product}</h1>
          <LanguageSwitch />
        </div>
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
      </main>
    </div>
  );
}

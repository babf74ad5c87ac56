// A password that is shown once: it closes only by saying that it was noted.
import { roleWord } from '../../labels/people/roles.ts';
import type { ToldPassword } from '../../server/people/views.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Dialog } from '../parts/Dialog.tsx';

interface OncePasswordProps {
  readonly told: ToldPassword;
  readonly username: string;
  /** Which half of it is told, where another administrator is told the other. */
  readonly half?: 'first' | 'second' | undefined;
  readonly onClose: () => void;
}

export function OncePassword({ told, username, half, onClose }: OncePasswordProps) {
  const { language, words } = useLanguage();
  const said = half === undefined ? words.people.once : half === 'first' ? words.people.half : words.people.otherHalf;
  return (
    <Dialog title={half ? words.people.halfTitle : words.people.onceTitle}>
      {told.password === null ? (
        <p>{words.people.onceGone}</p>
      ) : (
        <>
          <p>{said(username)}</p>
          <p className="once-password">
            <code>{told.password}</code>
          </p>
        </>
      )}
      {told.waits ? <Waits id={told.waits} /> : null}
      {told.waiting?.length ? (
        <p className="quiet">
          {words.people.waitsGrants(told.waiting.map(({ role }) => roleWord(role, language)).join(words.listComma))}
        </p>
      ) : null}
      <div className="row row-end">
        <button type="button" className="button button-main" onClick={onClose}>
          {words.people.kept}
        </button>
      </div>
    </Dialog>
  );
}

/** What to do where there is no other administrator. */
export function Waits({ id }: { id: string }) {
  const words = useWords();
  return (
    <p className="quiet">
      {words.people.waitsSent} <code className="command">npm run -s yiwang -- accounts confirm {id}</code>
    </p>
  );
}

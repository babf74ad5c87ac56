// One box on every page: Ctrl+K or / goes into it, arrows choose, Enter opens, Esc leaves.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { useKeyDown } from '../parts/useKeyDown.ts';
import { pathsOf, SearchList } from './SearchList.tsx';
import './search.css';

const wait = 120;

/** Another screen finds it empty and closed. */
export function SearchBox() {
  return <Box key={useLocation().key} />;
}

function Box() {
  const words = useWords();
  const go = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useSettled(typed.trim());
  const enough = asked.length >= 2;
  const { data, error, isFetching } = useApi('/search', { q: asked }, { enabled: enough && open, keep: true });
  const found = enough ? data : undefined;
  const paths = found ? pathsOf(found, words.search) : [];
  useGoInto(input);
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      setOpen(false);
      input.current?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => (paths.length === 0 ? 0 : (now + step + paths.length) % paths.length));
    } else if (event.key === 'Enter' && paths[at]) void go(paths[at]);
  };
  return (
    <search className="search">
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-label={words.search.label}
        aria-expanded={open && typed.trim() !== ''}
        aria-controls="search-results"
        aria-activedescendant={open && paths[at] ? `search-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={words.search.hint}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKey}
      />
      {open && typed.trim() !== '' ? (
        <SearchList
          enough={enough}
          busy={isFetching && !found}
          failed={error !== null}
          found={found}
          at={at}
          onOpen={(path) => void go(path)}
        />
      ) : null}
    </search>
  );
}

/** What was typed, once the hand rests. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), wait);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useGoInto(input: React.RefObject<HTMLInputElement | null>): void {
  useKeyDown((event) => {
    const target = event.target as HTMLElement | null;
    const writing = target?.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target?.tagName ?? '');
    const isCalled = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!isCalled && (event.key !== '/' || writing || event.ctrlKey || event.altKey)) return;
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });
}

// What keeps the server from writing, or soon will: over every screen, before somebody has typed what will be refused.
import { askHealth } from '../api/request.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useLanguage } from '../language/language.tsx';

const [sound, troubled] = [60_000, 10_000];

export function Health() {
  const { language } = useLanguage();
  const { data } = useAnswer(['/healthz', language], askHealth, {
    every: (last) => (last?.warnings.length ? troubled : sound),
  });
  if (!data || data.warnings.length === 0) return null;
  return (
    <div className={data.writes ? 'health' : 'health health-stopped'} role="alert">
      {data.warnings.map(({ law, message }) => (
        <p key={law}>{message}</p>
      ))}
    </div>
  );
}

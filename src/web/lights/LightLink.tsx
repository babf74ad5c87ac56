import { Link } from 'react-router';
import { nouns } from '../../domain/entries/nouns.ts';
import type { LightView } from '../../server/lights/views.ts';

const trips = nouns.find(({ step }) => step === 'visited')?.kind ?? '';

/** Where it leads: to its project, or to the screen on which it is put right. */
export function LightLink({ light }: { readonly light: LightView }) {
  const { object, id, name, projectId, projectName, objectWord } = light;
  const shown = name || objectWord;
  if (object === 'pursuit') return <Link to={`/pursuits/${id}`}>{shown}</Link>;
  if (object === 'follow_up') return <Link to={`/listed/${trips}/${id}`}>{shown}</Link>;
  if (projectId)
    return (
      <Link to={`/projects/${projectId}`}>{object === 'returned' ? `${projectName ?? ''} · ${shown}` : shown}</Link>
    );
  return <>{shown}</>;
}

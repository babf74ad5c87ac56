// What everybody opens on: their own work. Who enters sees their month beside it; who leads sees the figures first, on a phone
// without a tap.
import { useApi } from '../api/useApi.ts';
import { useWords } from '../language/language.tsx';
import { Empty, Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useRight } from '../shell/session.tsx';
import { AgainstTime } from './AgainstTime.tsx';
import { TaskCard } from './TaskCard.tsx';
import css from './tasks.module.css';

export function HomeScreen() {
  const { tasks: w } = useWords();
  const leads = useRight('lead');
  const enters = useRight('enter');
  return (
    <div className={leads ? `${css['home']} ${css['leads']}` : css['home']}>
      {leads ? <AgainstTime leads /> : null}
      <section className={css['work']} aria-labelledby="own-work">
        <h1 id="own-work">{w.title}</h1>
        <Tasks />
      </section>
      {enters && !leads ? <AgainstTime leads={false} /> : null}
    </div>
  );
}

function Tasks() {
  const { tasks: w } = useWords();
  const { data, error, refetch } = useApi('/tasks');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  if (data.tasks.length === 0)
    return (
      <Empty title={w.none}>
        <p>{w.noneHint}</p>
      </Empty>
    );
  return (
    <ul className={css['tasks']}>
      {data.tasks.map((task) => (
        <TaskCard key={`${task.kind} ${task.of}`} task={task} />
      ))}
    </ul>
  );
}

// Who is signed in. Before anyone is, there is only the sign-in; when a session is lost later, the sign-in comes over
// the screen and goes again, so nothing typed is lost.
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Role } from '../../domain/people/role.ts';
import type { Session } from '../../server/offices/cityViews.ts';
import { sessionKey } from '../api/queryClient.ts';
import { api, ApiError, askAs, isLostSession } from '../api/request.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { DueStep } from '../people/signIn/DueStep.tsx';
import { NoCity } from '../people/signIn/NoCity.tsx';
import { SignIn } from '../people/signIn/SignIn.tsx';
import { SignInAgain } from '../people/signIn/SignInAgain.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Waiting } from '../parts/Waiting.tsx';

const SessionContext = createContext<Session | null>(null);

export function SessionGate({ children }: { children: ReactNode }) {
  // In another tab somebody else may have signed in, or everybody out.
  const { data, error, refetch } = useAnswer(sessionKey, (signal) => api('GET /session', { signal }), {
    lasting: true,
  });
  // Kept through a lost session: the query's own data may be gone by then.
  const [last, setLast] = useState<Session | null>(null);
  // Whose page it is stays so for as long as the page is open.
  const [owner, setOwner] = useState<string | null>(null);
  if (data && data !== last) setLast(data);
  if (data && owner === null) {
    setOwner(data.account.id);
    askAs(data.account.id);
  }
  const lost = isLostSession(error);
  const session = data ?? last;
  if (session && owner !== null && session.account.id !== owner) return <AnotherPage />;
  if (session?.due) return <DueStep session={session} due={session.due} />;
  if (session) {
    return (
      <SessionContext value={session}>
        {children}
        {lost ? <SignInAgain username={session.account.username} /> : null}
      </SessionContext>
    );
  }
  if (lost && error instanceof ApiError) {
    if (error.noCity) return <NoCity again={() => void refetch()} />;
    return <SignIn demo={error.demo} provider={error.provider} />;
  }
  if (error) return <Failure error={error} again={() => void refetch()} />;
  return <Waiting />;
}

/** Another account is at the desk: it gets a page of its own, with nothing on it or in memory of who was here before. */
function AnotherPage() {
  useEffect(() => {
    window.location.replace('/');
  }, []);
  return <Waiting />;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession stands outside SessionGate');
  return session;
}

/** Whether one of the rights is held, in whatever office. */
export function useRight(...rights: readonly Role[]): boolean {
  return useSession().roles.some((held) => rights.includes(held.role));
}

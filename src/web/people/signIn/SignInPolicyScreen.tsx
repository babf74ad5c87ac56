// The city's settings of sign-in, for its administrator.
import { CellRuleSection } from '../../figures/CellRuleForm.tsx';
import { Failure } from '../../parts/Failure.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { EvidencePolicySection } from '../../evidence/EvidencePolicyForm.tsx';
import { useApi } from '../../api/useApi.ts';
import { useWords } from '../../language/language.tsx';
import { SignInPolicyForm } from './SignInPolicyForm.tsx';

export function SignInPolicyScreen() {
  const words = useWords();
  const { data, error, refetch } = useApi('/sign-in-policy');
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  return (
    <section className="stack">
      <h1>{words.signInPolicy.title}</h1>
      <h2>{words.signInPolicy.signIn}</h2>
      <p className="quiet">{words.signInPolicy.hint}</p>
      <SignInPolicyForm policy={data} />
      <EvidencePolicySection />
      <CellRuleSection />
    </section>
  );
}

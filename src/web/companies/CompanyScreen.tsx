// A company: what it is called and by whom, what the city knows of it and from where, its projects in reach.
import { Link, useParams } from 'react-router';
import { companyFactWord } from '../../labels/companies/companyFacts.ts';
import type { CompanyView } from '../../server/companies/searchViews.ts';
import { useApi } from '../api/useApi.ts';
import { CompanyRecord } from './CompanyRecord.tsx';
import { useCityRight } from '../shell/cityRight.ts';
import { Failure } from '../parts/Failure.tsx';
import { Sample } from '../parts/Sample.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { DataTable } from '../table/DataTable.tsx';
import './company.css';

export function CompanyScreen() {
  const { id = '' } = useParams();
  const { company: words, firms } = useWords();
  const keepsNames = useCityRight('enter', 'verify');
  const { data, error, refetch } = useApi('/companies/:id', { id });
  if (error) return <Failure error={error} again={() => void refetch()} />;
  if (!data) return <Waiting tall />;
  // Who keeps the firm's names sees those of the ledger with their days, below.
  const isKept = keepsNames && data.ledgerIds.length > 0;
  const names = data.names.filter(({ of }) => !isKept || of === 'register');
  return (
    <article className="company">
      <h1>
        {data.name} {data.sample ? <Sample /> : null}
      </h1>
      <dl className="company-head">
        {(['creditCode', 'seat', 'industry'] as const).map((field) =>
          data[field] ? (
            <div key={field}>
              <dt>{words[field]}</dt>
              <dd>{data[field]}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {names.length > 0 ? <h2>{words.names}</h2> : null}
      <ul>
        {names.map(({ name, of, source, day }) => (
          <li key={`${of} ${name} ${day}`}>
            {name}{' '}
            <span className="quiet">{words.nameOf(source ?? (of === 'own' ? words.own : words.register), day)}</span>
          </li>
        ))}
        {(isKept ? [] : data.aliases).map(({ name, kind, from, to, source, sourceOn }) => (
          <li key={name}>
            {name}{' '}
            <span className="quiet">
              {firms.kinds[kind]} · {firms.span(from, to)} · {words.nameOf(source ?? '', sourceOn ?? '')}
            </span>
          </li>
        ))}
      </ul>
      {data.parent && !isKept ? (
        <p>
          {firms.parent} {data.parent.name}{' '}
          <span className="quiet">{words.nameOf(data.parent.source, data.parent.sourceOn)}</span>
        </p>
      ) : null}
      {isKept ? data.ledgerIds.map((ledgerId) => <CompanyRecord key={ledgerId} companyId={ledgerId} />) : null}
      <h2>{words.facts}</h2>
      {data.facts.length === 0 ? <p className="quiet">{words.noFacts}</p> : <Facts facts={data.facts} />}
      <h2>{words.projects}</h2>
      {data.projects.length === 0 ? <p className="quiet">{words.noProjects}</p> : null}
      <ul>
        {data.projects.map(({ id: projectId, name, shortCode, stage }) => (
          <li key={projectId}>
            <Link to={`/projects/${projectId}`}>{name}</Link>{' '}
            <span className="quiet">
              {shortCode} · {stage}
            </span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function Facts({ facts }: Pick<CompanyView, 'facts'>) {
  const { language, words: all } = useLanguage();
  const words = all.company;
  return (
    <DataTable
      className="company-facts"
      rows={facts}
      keyOf={({ id }) => id}
      columns={[
        { key: 'kind', head: words.fact, cell: ({ kind }) => companyFactWord(kind, language) },
        {
          key: 'said',
          head: words.said,
          cell: ({ said, company, sample }) => (
            <>
              {company ? <Link to={`/companies/${company.id}`}>{company.name}</Link> : null} {said}{' '}
              {sample ? <Sample /> : null}
            </>
          ),
        },
        { key: 'source', head: words.source, cell: ({ source }) => source },
        { key: 'day', head: words.day, className: 'company-day', cell: ({ sourceOn }) => sourceOn },
      ]}
    />
  );
}

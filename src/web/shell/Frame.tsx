// What stands around every screen: the top bar, the banner of a demo city, the screens, the receipt drawer.
import { Suspense, useEffect } from 'react';
import { NavLink, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useReturned } from '../entries/useReturned.ts';
import { useLanguage } from '../language/language.tsx';
import { ReceiptDrawer } from '../receipt/ReceiptDrawer.tsx';
import { SearchBox } from '../companies/SearchBox.tsx';
import { Notices } from '../people/signIn/Notices.tsx';
import { AccountMenu } from './AccountMenu.tsx';
import { Health } from '../parts/Health.tsx';
import { useRight, useSession } from './session.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { PeriodSelect } from './PeriodSelect.tsx';
import { usePeriod } from './period.ts';
import { searchOf } from './useAddress.ts';
import './frame.css';

export function Frame() {
  const { language, words } = useLanguage();
  const { city } = useSession();
  const loading = useNavigation().state === 'loading';
  const cityName = language === 'zh' ? city.nameZh : city.nameEn;
  useEffect(() => {
    document.title = `${words.product} · ${cityName}`;
  }, [words, cityName]);
  return (
    <>
      <a className="skip" href="#content">
        {words.frame.skip}
      </a>
      <header className="top">
        <div className="top-name">
          <NavLink to="/home">{words.product}</NavLink>
          <span>{cityName}</span>
        </div>
        <Screens />
        <div className="top-end">
          <SearchBox />
          <PeriodSelect />
          <AccountMenu />
        </div>
      </header>
      <Health />
      {city.demo ? (
        <p className="demo-banner" role="note">
          {words.frame.demoBanner}
        </p>
      ) : null}
      <main id="content" tabIndex={-1} className={loading ? 'content content-loading' : 'content'}>
        <Suspense fallback={<Waiting tall />}>
          <Outlet />
        </Suspense>
      </main>
      <ReceiptDrawer />
      <Notices />
      <ScrollRestoration />
    </>
  );
}

/** What goes out. */
const underBulletin = [
  'publications',
  'figures',
  'lists',
  'texts',
  'check',
  'archive',
  'targets',
  'closes',
  'assessments',
  'assessment-results',
];

/** Reached from the queue, and marked as its own in the bar. */
const underVerification = [
  'consents',
  'radar',
  'disputes',
  'clause-reviews',
  'suspicions',
  'corroboration-rules',
  'spot-checks',
  'exclusion-rules',
];

function Screens() {
  const { words } = useLanguage();
  const { search } = usePeriod();
  const enters = useRight('enter');
  const verifies = useRight('verify');
  const returned = useReturned();
  const screens = [
    { to: 'home', name: words.tasks.screen, shown: true },
    { to: 'overview', name: words.frame.overview, shown: true },
    { to: 'projects', name: words.frame.projects, shown: true },
    { to: 'net', name: words.net.screen, shown: true },
    { to: 'pursuits', name: words.pursuits.screen, shown: true, under: ['funnel', 'campaigns'] },
    { to: 'listed', name: words.listed.screen, shown: true },
    {
      to: 'lights',
      name: words.lights.screen,
      shown: true,
      under: [
        'obstacles',
        'dispatch',
        'meetings',
        'appraisals',
        'appraisal-rule',
        'promises',
        'cohorts',
        'light-rules',
      ],
    },
    { to: 'imports', name: words.frame.imports, shown: enters },
    { to: 'entries', name: words.ownEntries.title, shown: enters, returned },
    { to: 'verification', name: words.frame.verification, shown: verifies, under: underVerification },
    {
      to: 'bulletin',
      name: words.frame.bulletin,
      shown: true,
      under: underBulletin,
    },
  ];
  const first = useLocation().pathname.split('/')[1] ?? '';
  return (
    <nav className="screens" aria-label={words.frame.screens}>
      {screens
        .filter((screen) => screen.shown)
        .map(({ to, name, under, returned: badge = 0 }) => (
          <NavLink
            key={to}
            to={{ pathname: `/${to}`, search: searchOf(badge > 0 ? { state: 'returned' } : search) }}
            className={({ isActive }) => (isActive || under?.includes(first) ? 'active' : '')}
          >
            {name}
            {badge > 0 ? (
              <span className="badge" title={words.ownEntries.badge(badge)}>
                {badge}
              </span>
            ) : null}
          </NavLink>
        ))}
    </nav>
  );
}

// What holds the page together: its language, what it knows of the server, and the screen at the address.
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, Navigate } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './api/queryClient.ts';
import { Broken } from './frame/Broken.tsx';
import { Frame } from './frame/Frame.tsx';
import { NoSuchScreen } from './frame/NoSuchScreen.tsx';
import { SessionGate } from './frame/session.tsx';
import { Waiting } from './frame/Waiting.tsx';
import { LanguageProvider } from './language/language.tsx';
import { screens } from './screens.ts';

const router = createBrowserRouter([
  {
    hydrateFallbackElement: <Waiting />,
    element: (
      <SessionGate>
        <Frame />
      </SessionGate>
    ),
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <Navigate to="/overview" replace /> },
          { path: 'sign-in', element: <Navigate to="/overview" replace /> },
          ...screens,
          { path: '*', element: <NoSuchScreen /> },
        ],
      },
    ],
  },
]);

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </LanguageProvider>
  );
}

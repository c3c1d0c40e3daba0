import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useAsk } from '../api/client';
import StartPage from '../pages/start/index';
import { Toasts } from '../parts/Toasts';
import { Waiting } from '../parts/Waiting';
import { app } from '../text/app';
import { CannotOpen } from './CannotOpen';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';
import { schemeManager } from './look';
import { BookProvider } from './office';
import { PeriodProvider } from './period';
import { cssVariables, theme } from './theme';

/** Everything around the pages. */
export function App({ queries }: { readonly queries: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <Router hook={useHashLocation}>
          <ErrorBoundary>
            <OpenBook />
          </ErrorBoundary>
          <Toasts />
        </Router>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** First start, the book, or the page that says why it does not open. */
function OpenBook() {
  const state = useAsk('office', 'state', {});
  if (state.error) return <CannotOpen error={state.error} retry={() => void state.refetch()} />;
  if (!state.data) return <Waiting>{app.frame.loadingBook}</Waiting>;
  const { office, ...rest } = state.data;
  if (!office) return <StartPage />;
  return (
    <BookProvider book={{ office, ...rest }}>
      <PeriodProvider book={state.data}>
        <Frame />
      </PeriodProvider>
    </BookProvider>
  );
}

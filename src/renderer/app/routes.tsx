import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { app } from '../text/app';
import { ErrorBoundary } from './ErrorBoundary';

const pages = import.meta.glob<{ default: ComponentType }>('../pages/*/index.tsx');
const load = (name: string) =>
  pages[`../pages/${name}/index.tsx`] ?? (() => Promise.resolve({ default: Missing }));

const loaders = {
  '/': load('overview'),
  '/ke-hoach': load('plan'),
  '/nguoi-dan': load('people'),
  '/nguoi-dan/nhap': load('people-import'),
  '/lop-hoc': load('classes'),
  '/lop-hoc/:id': load('attendance'),
  '/chi-tieu': load('figures'),
  '/bao-cao': load('report'),
  '/xuat-excel': load('excel'),
  '/cai-dat': load('settings'),
};
const routes = Object.entries(loaders).map(([path, load]) => ({ path, Page: lazy(load) }));

/** Fetches the code of all pages while nothing else is to be done, so that the first visit is quick too. */
export function prefetchPages(): void {
  requestIdleCallback(() => {
    for (const load of Object.values(loaders)) void load();
  });
}

export function Routes() {
  return (
    <Switch>
      {routes.map(({ path, Page }) => (
        <Route key={path} path={path}>
          <ErrorBoundary>
            <Suspense fallback={<Waiting>{app.table.loading}</Waiting>}>
              <Page />
            </Suspense>
          </ErrorBoundary>
        </Route>
      ))}
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}

function Missing() {
  return (
    <Page title={app.program}>
      <EmptyState title={app.frame.notFound} />
    </Page>
  );
}

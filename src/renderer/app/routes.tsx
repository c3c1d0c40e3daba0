import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { Waiting } from '../parts/Waiting';
import { app } from '../text/app';
import { ErrorBoundary } from './ErrorBoundary';

const loaders: Readonly<Record<string, () => Promise<{ default: ComponentType }>>> = {
  '/': () => import('../pages/overview/index'),
  '/ke-hoach': () => import('../pages/plan/index'),
  '/nguoi-dan': () => import('../pages/people/index'),
  '/nguoi-dan/nhap': () => import('../pages/people-import/index'),
  '/lop-hoc': () => import('../pages/classes/index'),
  '/lop-hoc/:id': () => import('../pages/attendance/index'),
  '/chi-tieu': () => import('../pages/figures/index'),
  '/bao-cao': () => import('../pages/report/index'),
  '/xuat-excel': () => import('../pages/excel/index'),
  '/cai-dat': () => import('../pages/settings/index'),
};
const routes = Object.entries(loaders).map(([path, load]) => ({ path, Page: lazy(load) }));

/** Fetches the code of the first page while the book is still being opened. */
export function prefetchFirstPage(): void {
  void loaders['/']?.();
}

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

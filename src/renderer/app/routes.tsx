import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import OverviewPage from '../pages/overview/index';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { app } from '../text/app';
import { ErrorBoundary } from './ErrorBoundary';
import { fetchedLater } from './fetched-later';

const later = {
  '/ke-hoach': fetchedLater(() => import('../pages/plan/index')),
  '/nguoi-dan': fetchedLater(() => import('../pages/people/index')),
  '/nguoi-dan/nhap': fetchedLater(() => import('../pages/people-import/index')),
  '/lop-hoc': fetchedLater(() => import('../pages/classes/index')),
  '/lop-hoc/:id': fetchedLater(() => import('../pages/attendance/index')),
  '/chi-tieu': fetchedLater(() => import('../pages/figures/index')),
  '/bao-cao': fetchedLater(() => import('../pages/report/index')),
  '/xuat-excel': fetchedLater(() => import('../pages/excel/index')),
  '/cai-dat': fetchedLater(() => import('../pages/settings/index')),
};
const routes: [path: string, Page: ComponentType][] = [
  ['/', OverviewPage],
  ...Object.entries(later).map(([path, { Page }]): [string, ComponentType] => [path, Page]),
];

/** Fetches the code of all pages while nothing else is to be done, so that the first visit is quick too. */
export function prefetchPages(): void {
  requestIdleCallback(() => {
    for (const { fetch } of Object.values(later)) void fetch();
  });
}

export function Routes() {
  return (
    <Switch>
      {routes.map(([path, Page]) => (
        <Route key={path} path={path}>
          <ErrorBoundary>
            <Page />
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

import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import OverviewPage from '../pages/overview/index';
import { EmptyState } from '../parts/EmptyState';
import { Page } from '../parts/Page';
import { app } from '../text/app';
import { ErrorBoundary } from './ErrorBoundary';
import { loadedLater } from './loaded-later';

const later = {
  '/ke-hoach': loadedLater(() => import('../pages/plan/index')),
  '/ke-hoach/lich': loadedLater(() => import('../pages/calendar/index')),
  '/ke-hoach/tat-ca': loadedLater(() => import('../pages/plans/index')),
  '/ke-hoach/:id': loadedLater(() => import('../pages/plan/index')),
  '/ke-hoach/:id/nhiem-vu/:task': loadedLater(() => import('../pages/plan/index')),
  '/nguoi-dan': loadedLater(() => import('../pages/people/index')),
  '/nguoi-dan/nhap': loadedLater(() => import('../pages/people-import/index')),
  '/nguoi-dan/chua-tiep-can': loadedLater(() => import('../pages/reach/index')),
  '/nguoi-dan/dan-so': loadedLater(() => import('../pages/population/index')),
  '/nguoi-dan/xac-nhan': loadedLater(() => import('../pages/confirm-list/index')),
  '/nguoi-dan/trung': loadedLater(() => import('../pages/same-people/index')),
  '/nguoi-dan/cac-lan-nhap': loadedLater(() => import('../pages/people-import/BatchesPage')),
  '/lop-hoc': loadedLater(() => import('../pages/classes/index')),
  '/lop-hoc/ky-nang': loadedLater(() => import('../pages/skills/index')),
  '/lop-hoc/thong-ke': loadedLater(() => import('../pages/counts/index')),
  '/lop-hoc/:id': loadedLater(() => import('../pages/attendance/index')),
  '/hoat-dong': loadedLater(() => import('../pages/activities/index')),
  '/hoat-dong/:tab': loadedLater(() => import('../pages/activities/index')),
  '/lop-hoc/:id/phieu/:session?': loadedLater(
    () => import('../pages/attendance/paper/PrintSheetPage'),
  ),
  '/lop-hoc/:id/nhap-tu-giay/:session?': loadedLater(
    () => import('../pages/attendance/paper/index'),
  ),
  '/lop-hoc/:id/ket-qua': loadedLater(() => import('../pages/results/index')),
  '/chi-tieu': loadedLater(() => import('../pages/figures/index')),
  '/bao-cao': loadedLater(() => import('../pages/report/index')),
  '/xuat-excel': loadedLater(() => import('../pages/excel/index')),
  '/cai-dat': loadedLater(() => import('../pages/settings/index')),
};
const routes: [path: string, Page: ComponentType][] = [
  ['/', OverviewPage],
  ...Object.entries(later).map(([path, { Page }]): [string, ComponentType] => [path, Page]),
];

/** Loads the code of all pages while nothing else is to be done, so that the first visit is quick too. */
export function preloadPages(): void {
  requestIdleCallback(() => {
    for (const { load } of Object.values(later)) void load();
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

import { Tabs } from '@mantine/core';
import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { activitiesText as words } from '../../text/activities';
import css from './activities.module.css';
import { activityTabs } from './tabs';

/** What the movement does outside classes: a register for each tab. */
export default function ActivitiesPage() {
  const [location, navigate] = useLocation();
  const { id, Tab } = activityTabs.find(({ to }) => to === location) ?? activityTabs[0];
  const keys = useMemo(
    () =>
      activityTabs.map(({ to, title }, index) => ({
        keys: `Alt+${index + 1}`,
        does: words.tabKey(title),
        run: () => navigate(to),
      })),
    [navigate],
  );
  usePageKeys(keys);
  return (
    <Page title={words.title}>
      <Tabs
        value={id}
        onChange={(next) => {
          const tab = activityTabs.find((each) => each.id === next);
          if (tab) navigate(tab.to);
        }}
        keepMounted={false}
        className={css.tabs ?? ''}
      >
        <Tabs.List>
          {activityTabs.map((each, index) => (
            <Tabs.Tab key={each.id} value={each.id} title={`Alt+${index + 1}`}>
              {each.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={id} className={css.panel ?? ''}>
          <Tab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

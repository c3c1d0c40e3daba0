import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { usePageKeys } from '../../parts/keys';
import { Page } from '../../parts/Page';
import { settings } from '../../text/settings';
import { ClosingSettings } from './ClosingSettings';
import { DataSettings } from './DataSettings';
import { GroupsSetting } from './GroupsSetting';
import { HamletSettings } from './HamletSettings';
import { LookSettings } from './LookSettings';
import { OfficeSettings } from './OfficeSettings';
import { PrivacySettings } from './PrivacySettings';
import css from './settings.module.css';

const tabs = ['office', 'hamlets', 'look', 'data', 'privacy', 'closing'] as const;
type Tab = (typeof tabs)[number];
const isTab = (text: string | null): text is Tab =>
  (tabs as readonly (string | null)[]).includes(text);

/** Names, hamlets, look, data, personal data, closing of the book; Alt+1 … Alt+6 go between them. */
export default function SettingsPage() {
  const [tab, setTab] = useState<Tab>('office');
  const keys = useMemo(
    () =>
      tabs.map((each, index) => ({
        keys: `Alt+${index + 1}`,
        does: settings.tabKey(settings.tabs[each]),
        run: () => setTab(each),
      })),
    [],
  );
  usePageKeys(keys);
  return (
    <Page title={settings.title} subtitle={settings.savedByItself}>
      <Tabs
        value={tab}
        onChange={(value) => isTab(value) && setTab(value)}
        keepMounted={false}
        className={css.tabs ?? ''}
      >
        <Tabs.List>
          {tabs.map((each, index) => (
            <Tabs.Tab key={each} value={each} title={`Alt+${index + 1}`}>
              {settings.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="office" className={css.panel ?? ''}>
          <OfficeSettings />
        </Tabs.Panel>
        <Tabs.Panel value="hamlets" className={css.panel ?? ''}>
          <HamletSettings />
          <GroupsSetting />
        </Tabs.Panel>
        <Tabs.Panel value="look" className={css.panel ?? ''}>
          <LookSettings />
        </Tabs.Panel>
        <Tabs.Panel value="data" className={css.panel ?? ''}>
          <DataSettings />
        </Tabs.Panel>
        <Tabs.Panel value="privacy" className={css.panel ?? ''}>
          <PrivacySettings />
        </Tabs.Panel>
        <Tabs.Panel value="closing" className={css.panel ?? ''}>
          <ClosingSettings />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

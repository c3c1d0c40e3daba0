import { Switch } from '@mantine/core';
import { useAsk, useDo } from '../../api/client';
import { ErrorNote } from '../../parts/ErrorNote';
import { settings } from '../../text/settings';

/** Whether guidance sessions are asked for the groups among those who came. */
export function GroupsSetting() {
  const groups = useAsk('office', 'groups', {});
  const set = useDo('office', 'setGroups', { refresh: ['office'] });
  return (
    <>
      <Switch
        label={settings.hamlets.groups}
        checked={groups.data?.asks ?? false}
        disabled={!groups.data}
        onChange={({ currentTarget: { checked } }) => set.mutate({ asks: checked })}
      />
      <ErrorNote error={groups.error ?? set.error} />
    </>
  );
}

import { Button, Group, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useDo } from '../api/client';
import { ErrorNote } from '../parts/ErrorNote';
import { useOneAtATime } from '../parts/use-one-at-a-time';
import { app } from '../text/app';
import css from './SampleBanner.module.css';

/** Stands over every page of the sample commune, with the way to one's own book. */
export function SampleBanner() {
  const [asking, setAsking] = useState(false);
  const [, navigate] = useLocation();
  const queries = useQueryClient();
  const leave = useDo('office', 'leaveSample');
  const confirm = useOneAtATime(async () => {
    await leave.mutateAsync({});
    return () => {
      navigate('/');
      void queries.resetQueries();
    };
  });
  return (
    <section className={css.banner} aria-label={app.sample.label}>
      <span>{app.sample.banner}</span>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {app.sample.leave}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={app.sample.question}>
        <p>{app.sample.consequence}</p>
        <ErrorNote error={leave.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {app.sample.stay}
          </Button>
          <Button onClick={confirm} loading={leave.isPending} data-autofocus>
            {app.sample.confirm}
          </Button>
        </Group>
      </Modal>
    </section>
  );
}

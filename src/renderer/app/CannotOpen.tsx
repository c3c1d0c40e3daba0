import { Button } from '@mantine/core';
import { useAsk, useDo, type ApiError } from '../api/client';
import { sentenceOf } from '../parts/ErrorNote';
import { errors } from '../text/errors';
import css from './CannotOpen.module.css';

/** The whole window when the book does not open: why, what was kept, where it lies. */
export function CannotOpen({
  error,
  retry,
}: {
  readonly error: ApiError;
  readonly retry: () => void;
}) {
  const about = useAsk('desktop', 'about', {});
  const showFolder = useDo('desktop', 'showDataFolder');
  return (
    <main className={css.page}>
      <div className={css.card} role="alert">
        <h1>{errors.cannotOpenTitle}</h1>
        <p>{sentenceOf(error)}</p>
        {error.code.startsWith('database-') && <p>{errors.cannotOpenKept}</p>}
        {about.data && (
          <p className={css.folder}>
            {errors.folderAt} <span>{about.data.dataFolder}</span>
          </p>
        )}
        <div className={css.actions}>
          <Button onClick={retry} data-autofocus>
            {errors.tryAgain}
          </Button>
          <Button variant="default" onClick={() => showFolder.mutate({})}>
            {errors.showDataFolder}
          </Button>
        </div>
      </div>
    </main>
  );
}

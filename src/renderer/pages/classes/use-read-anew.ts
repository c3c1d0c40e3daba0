import { useQueryClient } from '@tanstack/react-query';
import { ApiError, refreshFeature } from '../../api/client';

/**
 * For the `catch` of what changes a class: when another window changed it meanwhile, the page is read anew so that it
 * shows what stands now; the refusal goes on to whoever says it.
 * @param read what the page reads for itself
 */
export function useReadAnew(read: () => Promise<unknown> | void) {
  const queries = useQueryClient();
  return async (error: unknown): Promise<never> => {
    if (error instanceof ApiError && error.code === 'class-changed-elsewhere') {
      const asked = ['class', 'person', 'attendance'] as const;
      await Promise.all(asked.map((feature) => refreshFeature(queries, feature)));
      await read();
    }
    throw error;
  };
}

import { useLocation } from 'wouter';
import { noFilters, usePeopleView, wholeList } from '../people/list-view';

/** Shows the people's list with those of one list brought in, and nobody else. */
export function useSeeBatch(): (batch: string) => void {
  const [, change] = usePeopleView();
  const [, navigate] = useLocation();
  return (batch) => {
    change({ ...noFilters, ...wholeList, batch });
    navigate('/nguoi-dan');
  };
}

import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { MarkSheet } from './grid/mark-sheet';

/** Goes to “Xét kết quả” once every mark is on disk, so that it counts them all. */
export function useOpenResults(sheet: MarkSheet): () => void {
  const [, navigate] = useLocation();
  return useCallback(() => {
    void sheet.settled().then(() => navigate(`/lop-hoc/${sheet.data.class.id}/ket-qua`));
  }, [sheet, navigate]);
}

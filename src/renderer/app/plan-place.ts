/** Where the page of a plan stands, opened on one of its tasks. */
export function planTaskPlace(planId: string, taskId: string | null): string {
  return taskId === null ? `/ke-hoach/${planId}` : `/ke-hoach/${planId}/nhiem-vu/${taskId}`;
}

import { activitiesText } from '../../text/activities';
import { ActivityTab } from './ActivityTab';
import { GuidanceTab } from './GuidanceTab';

const { tabs } = activitiesText;

/** The tabs of “Hoạt động” in their order; Alt+1 … open them. A new one is a line. */
export const activityTabs = [
  { id: 'activities', to: '/hoat-dong', title: tabs.activities, Tab: ActivityTab },
  { id: 'guidance', to: '/hoat-dong/huong-dan', title: tabs.guidance, Tab: GuidanceTab },
] as const;

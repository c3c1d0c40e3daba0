import { activitiesText } from '../../text/activities';
import { documentsText } from '../../text/activities-documents';
import { honoursText } from '../../text/activities-honours';
import { moneyText } from '../../text/activities-money';
import { teamsText } from '../../text/activities-teams';
import { ActivityTab } from './ActivityTab';
import { DocumentsTab } from './DocumentsTab';
import { GuidanceTab } from './GuidanceTab';
import { HonoursTab } from './HonoursTab';
import { MoneyTab } from './MoneyTab';
import { TeamsTab } from './TeamsTab';

const { tabs } = activitiesText;

/** The tabs of “Hoạt động” in their order; Alt+1 … open them. A new one is a line. */
export const activityTabs = [
  { id: 'activities', to: '/hoat-dong', title: tabs.activities, Tab: ActivityTab },
  { id: 'guidance', to: '/hoat-dong/huong-dan', title: tabs.guidance, Tab: GuidanceTab },
  { id: 'honours', to: '/hoat-dong/mo-hinh', title: honoursText.tab, Tab: HonoursTab },
  { id: 'teams', to: '/hoat-dong/to-cong-nghe-so', title: teamsText.tab, Tab: TeamsTab },
  { id: 'money', to: '/hoat-dong/kinh-phi', title: moneyText.tab, Tab: MoneyTab },
  { id: 'documents', to: '/hoat-dong/van-ban', title: documentsText.tab, Tab: DocumentsTab },
] as const;

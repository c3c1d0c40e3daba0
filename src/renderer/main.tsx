import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/client';
import { App } from './app/App';
import { askFirst } from './app/first-questions';
import { applyLook } from './app/look';
import { leaveFieldBeforeClosing } from './parts/leave-field';

const queries = createQueryClient();
void askFirst(queries);

// Before the first paint, so that nobody sees the wrong colours or sizes flash.
applyLook();
leaveFieldBeforeClosing();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App queries={queries} />);

import { history } from './history';

/** What the core says. */
export const core = { ...history };

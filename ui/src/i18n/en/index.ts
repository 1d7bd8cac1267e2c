import { actors } from './actors';
import { app } from './app';
import { compare } from './compare';
import { events } from './events';
import { issues } from './issues';
import { notes } from './notes';
import { words } from './words';

/** The English catalogue: one table for each feature. */
export const en = { actors, app, compare, events, issues, notes, words };

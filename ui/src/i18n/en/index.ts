import { actors } from './actors';
import { app } from './app';
import { companion } from './companion';
import { compare } from './compare';
import { copies } from './copies';
import { editions } from './editions';
import { events } from './events';
import { exchange } from './exchange';
import { feeds } from './feeds';
import { issues } from './issues';
import { articles } from './articles';
import { grid } from './grid';
import { help } from './help';
import { history } from './history';
import { inbox } from './inbox';
import { importing } from './importing';
import { positions } from './positions';
import { readouts } from './readouts';
import { reader } from './reader';
import { recode } from './recode';
import { saved } from './saved';
import { keyboard } from './keyboard';
import { search } from './search';
import { settings } from './settings';
import { sharing } from './sharing';
import { shifts } from './shifts';
import { sources } from './sources';
import { map } from './map';
import { network } from './network';
import { notes } from './notes';
import { timeline } from './timeline';
import { tour } from './tour';
import { vault } from './vault';
import { versions } from './versions';
import { words } from './words';

/** The English catalogue: one table for each feature. */
export const en = {
  actors,
  app,
  articles,
  companion,
  compare,
  copies,
  editions,
  events,
  exchange,
  feeds,
  grid,
  help,
  history,
  importing,
  inbox,
  issues,
  keyboard,
  map,
  network,
  notes,
  positions,
  reader,
  recode,
  readouts,
  saved,
  search,
  settings,
  sharing,
  shifts,
  sources,
  timeline,
  tour,
  vault,
  versions,
  words,
};

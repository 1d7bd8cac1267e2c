import { attribution } from './attribution';
import { commands } from './commands';
import { comparing } from './comparing';
import { exchange } from './exchange';
import { extract } from './extract';
import { failures } from './failures';
import { fetching } from './fetching';
import { history } from './history';
import { keeping } from './keeping';
import { library } from './library';
import { notes } from './notes';
import { sharing } from './sharing';

/** What the core says. */
export const core = {
  ...history,
  ...failures,
  ...comparing,
  ...keeping,
  ...sharing,
  ...library,
  ...notes,
  ...exchange,
  ...fetching,
  ...extract,
  ...attribution,
  ...commands,
};

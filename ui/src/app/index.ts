export {
  available,
  command,
  commandsOf,
  keyOf,
  keySaid,
  runCommand,
  type CommandSpec,
} from './commands.svelte';
export { default as PageHead } from './PageHead.svelte';
export { default as Resizer } from './Resizer.svelte';
export type { Feature, InspectorTab, Location, Screen, ScreenProps, Section } from './features';
export { session } from './session.svelte';
export { overlay } from './overlay.svelte';
export { hush, jobDone, jobs, showTray, startJob } from './jobs.svelte';
export { enter, isLibrary, openLibraryAt, stepHistory, undoing } from './frame-commands.svelte';
export { hint } from './status.svelte';
export type { Tab } from './tab.svelte';
export { locationOf, open, workspace, type OpenOptions } from './workspace.svelte';
export { beforeClosing } from './closing';
